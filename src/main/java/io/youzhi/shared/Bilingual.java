package io.youzhi.shared;

import java.util.Locale;

/** A text that people see, in Chinese and English. */
public record Bilingual(String zh, String en) {

    /** The text in the reader's language; Chinese unless the reader asks for English. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
