package io.youzhi.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;

/** Messages in the language of who is asking, also in filters and in what is not served by Spring MVC. */
@Component
class Words {

    private final MessageSource messages;
    private final LocaleResolver language;

    Words(MessageSource messages, LocaleResolver language) {
        this.messages = messages;
        this.language = language;
    }

    /** The message of a key; the key itself where no module has it. */
    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, language());
    }

    /** The message of a key, or another text. */
    String sayOr(String other, String key, Object... arguments) {
        return messages.getMessage(key, arguments, other, language());
    }

    private Locale language() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? language.resolveLocale(asked.getRequest()) : LocaleContextHolder.getLocale();
    }
}
