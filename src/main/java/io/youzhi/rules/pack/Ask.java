package io.youzhi.rules.pack;

import java.util.Map;

import io.youzhi.rules.table.Field;

/**
 * A decision that a pack declares for itself: what is given, and what is decided.
 *
 * @param name     its name, such as {@code who-counts}
 * @param decision name of its tables: its own name, or that of a decision that the program has, such as settings
 * @param clause   the clause it carries out
 * @param given    what is known, by field
 * @param decide   what is decided, by field
 */
public record Ask(String name, String decision, String clause, Map<String, Field> given, Map<String, Field> decide) {
}
