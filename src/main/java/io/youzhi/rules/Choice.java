package io.youzhi.rules;

import io.youzhi.shared.Bilingual;

/**
 * A word that people may choose.
 *
 * @param id   the word in data, such as {@code new-connection}
 * @param name what people call it
 * @param kind the kind of request that it goes with, such as {@code application}; null where it goes with any
 */
public record Choice(String id, Bilingual name, String kind) {
}
