package io.youzhi.notification;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.youzhi.shared.Bilingual;
import io.youzhi.shared.time.HouseTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a notice in a language. */
@Component
public class NoticeText {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]\\w*)}");
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;
    private final DateTimeFormatter local;

    NoticeText(MessageSource messages, HouseTime house) {
        this.messages = messages;
        this.local = TO_THE_MINUTE.withZone(house.zone());
    }

    /** The message with its arguments filled in; where there is no such message, its code and arguments. */
    public String in(Locale locale, String code, Map<String, String> arguments) {
        String text = messages.getMessage(code, null, null, locale);
        if (text == null) {
            return code + " " + arguments;
        }
        return PLACE.matcher(text).replaceAll(place ->
                Matcher.quoteReplacement(value(locale, place.group(1), arguments)));
    }

    private String value(Locale locale, String name, Map<String, String> arguments) {
        String named = new Bilingual(arguments.get(name + ".zh"), arguments.get(name + ".en")).in(locale);
        String value = named != null ? named : arguments.get(name);
        if (value == null) {
            return "–";
        }
        String word = messages.getMessage(name + "." + value, null, null, locale);
        return word != null ? word : localTime(value);
    }

    private String localTime(String value) {
        if (!value.endsWith("Z")) {
            return value;
        }
        try {
            return local.format(Instant.parse(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }
}
