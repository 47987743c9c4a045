package io.youzhi.web;

import io.youzhi.shared.time.HouseTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Messages in the language of who is asking, also in filters and in what is not served by Spring MVC. Moments in them are
 * written as people read them, in the local time of the house.
 */
@Component
class Words {

    private final MessageSource messages;
    private final LocaleResolver language;
    private final LocalTime local;

    Words(MessageSource messages, LocaleResolver language, HouseTime house) {
        this.messages = messages;
        this.language = language;
        this.local = new LocalTime(house.zone());
    }

    /** The message of a key; the key itself where no module has it. */
    String say(String key, Object... arguments) {
        return messages.getMessage(key, readable(arguments), key, language());
    }

    /** The message of a key, or another text. */
    String sayOr(String other, String key, Object... arguments) {
        return messages.getMessage(key, readable(arguments), other, language());
    }

    private Object[] readable(Object... arguments) {
        return Arrays.stream(arguments).map(each -> each instanceof Instant moment ? local.of(moment) : each).toArray();
    }

    private Locale language() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? language.resolveLocale(asked.getRequest()) : LocaleContextHolder.getLocale();
    }
}
