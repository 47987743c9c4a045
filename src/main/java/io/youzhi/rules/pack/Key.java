package io.youzhi.rules.pack;

import io.youzhi.rules.table.Field;

/**
 * A key of events.
 *
 * @param field     its name and type
 * @param otherwise what it is where an event does not say, or null
 * @param range     which numbers it may hold
 */
public record Key(Field field, Object otherwise, Range range) {
}
