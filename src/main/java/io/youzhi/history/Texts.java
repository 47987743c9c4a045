package io.youzhi.history;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the command line, from {@code messages/history*.properties}. */
final class Texts {

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("messages.history", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Chinese for {@code zh}, English for every other language. */
    static Texts in(String language) {
        return new Texts("zh".equals(language) ? Locale.CHINESE : Locale.ENGLISH);
    }

    String of(String code, Object... arguments) {
        return new MessageFormat(bundle.getString(code), locale).format(arguments);
    }

    String of(Reason reason) {
        return of("history.reason." + reason.word());
    }
}
