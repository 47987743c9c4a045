package io.youzhi.rules.fact;

import java.util.List;

/** What generated rules ask about texts and lists. */
public final class Texts {

    private Texts() {
    }

    /** Whether a text has one of these words in it. */
    public static boolean mentions(String text, List<?> words) {
        return text != null && words.stream().anyMatch(word -> text.contains((String) word));
    }

    /** Whether a list has one of these words. */
    public static boolean has(List<?> list, List<?> words) {
        return list != null && list.stream().anyMatch(words::contains);
    }
}
