package io.youzhi.inspection;

import java.util.Arrays;
import java.util.Locale;

import io.youzhi.shared.Refused;

/** Reads words of enumerations as people write them. */
final class WordsOf {

    private WordsOf() {
    }

    /** The constant with a word; a refusal names those that there are. */
    static <E extends Enum<E>> E the(Class<E> type, String field, String word) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> word(one).equals(word)).findFirst()
                .orElseThrow(() -> Refused.field(field, "field.unknown-word", word, String.join(", ",
                        Arrays.stream(type.getEnumConstants()).map(WordsOf::word).toList())));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
