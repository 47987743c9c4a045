package io.youzhi.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Messages in the language of who is asking. */
@Component
class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The message of a key; the key itself where no module has it. */
    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
    }

    /** The message of a key, or another text. */
    String sayOr(String other, String key, Object... arguments) {
        return messages.getMessage(key, arguments, other, LocaleContextHolder.getLocale());
    }

    /** The language of who is asking. */
    Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
