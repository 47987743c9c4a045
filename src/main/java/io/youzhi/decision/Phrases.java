package io.youzhi.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.youzhi.org.Organisation;
import io.youzhi.rules.Why;
import io.youzhi.rules.Wording;
import io.youzhi.shared.Bilingual;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts fields and values of decisions into words: those of the pack, of the organisation, and of the messages. */
@Component
class Phrases {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Pattern DURATION = Pattern.compile("PT[0-9HMS]+");
    /** Fields that hold roles of the ladder, as {@code tell} does. */
    private static final Set<String> ROLES = Set.of("decider", "reassign");
    private static final Set<String> UNITS = Set.of("unit");
    private static final Set<String> PEOPLE = Set.of("told", "employee");

    private final Wording wording;
    private final Organisation organisation;
    private final MessageSource messages;

    Phrases(Wording wording, Organisation organisation, MessageSource messages) {
        this.wording = wording;
        this.organisation = organisation;
        this.messages = messages;
    }

    /** Whose words a decision is told in: those of its pack and release, in a language and a local time. */
    record Reading(Why why, ZoneId zone, Locale language) {
    }

    /** What a decision is called. */
    String decision(String what, Reading reading) {
        return message("decision.what." + what, what, reading);
    }

    /** What a field is called; a step of the work by the word of the pack. */
    String field(String name, Reading reading) {
        return message("decision.field." + name, word("limit", name, reading), reading);
    }

    /** What a window is called: by the setting that says how long it is, else by its own word. */
    String window(String name, Reading reading) {
        return wording.named(reading.why().pack(), "settings", name, reading.why().release()).in(reading.language());
    }

    /** A count over a window, with the window. */
    String count(Why.Counted count, Reading reading) {
        return message("decision.counted", null, reading, plain(count.value()), organisation.nameOf(count.subject()),
                moment(count.from(), reading), moment(count.to(), reading));
    }

    /** A value of a field. */
    String value(String field, Object value, Reading reading) {
        if (value instanceof List<?> all) {
            return all.isEmpty() ? "–" : all.stream().map(one -> value(field, one, reading))
                    .collect(Collectors.joining(message("decision.and", null, reading)));
        }
        if (value instanceof Map<?, ?> all) {
            return all.containsKey("amount") && all.containsKey("unit") ? limit(all, reading) : all.entrySet().stream()
                    .map(one -> field(String.valueOf(one.getKey()), reading) + " "
                            + value(String.valueOf(one.getKey()), one.getValue(), reading))
                    .collect(Collectors.joining(message("decision.and", null, reading)));
        }
        if (value instanceof Boolean flag) {
            return message(flag ? "decision.yes" : "decision.no", null, reading);
        }
        return value instanceof Number number ? number(field, number, reading) : text(field, String.valueOf(value), reading);
    }

    private String number(String field, Number value, Reading reading) {
        BigDecimal exact = new BigDecimal(value.toString());
        return wording.isShare(field) ? plain(exact.movePointRight(2)) + " %" : plain(exact);
    }

    private String text(String field, String value, Reading reading) {
        if (MOMENT.matcher(value).matches()) {
            return moment(Instant.parse(value), reading);
        }
        if (DURATION.matcher(value).matches()) {
            return message("decision.limit.minutes", null, reading, Duration.parse(value).toMinutes());
        }
        if (UNITS.contains(field) || PEOPLE.contains(field)) {
            return organisation.nameOf(value);
        }
        return word(ROLES.contains(field) ? "tell" : field, value, reading);
    }

    private String word(String field, String value, Reading reading) {
        Bilingual word = wording.word(reading.why().pack(), field, value, reading.why().release());
        return word == null ? value : word.in(reading.language());
    }

    private String limit(Map<?, ?> limit, Reading reading) {
        String unit = String.valueOf(limit.get("unit")).toLowerCase(Locale.ROOT).replace('_', '-');
        return message("decision.limit." + unit, null, reading, limit.get("amount"));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String moment(Instant moment, Reading reading) {
        return TO_THE_MINUTE.withZone(reading.zone()).format(moment);
    }

    private String message(String key, String otherwise, Reading reading, Object... arguments) {
        return otherwise == null ? messages.getMessage(key, arguments, reading.language())
                : messages.getMessage(key, arguments, otherwise, reading.language());
    }
}
