package io.youzhi.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.youzhi.shared.Refused;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What somebody filled in, read once and then gone from the process: free text and personal data do not stay there. */
public final class Form {

    private static final String NUMBER = "number";
    private final String number;
    private final String by;
    private final Map<String, Object> values;

    private Form(String number, String by, Map<String, Object> values) {
        this.number = number;
        this.by = by;
        this.values = values;
    }

    /**
     * Reads the fields and removes everything that is no word of the process, whatever was sent.
     *
     * @param number the case, or null where there is none yet
     * @param stays  the variables that the process itself keeps
     */
    public static Form read(VariableScope scope, String number, String by, Set<String> fields, Set<String> stays) {
        Map<String, Object> values = new HashMap<>();
        for (String name : Set.copyOf(scope.getVariableNames())) {
            if (fields.contains(name)) {
                values.put(name, scope.getVariable(name));
            }
            if (!stays.contains(name)) {
                scope.removeVariable(name);
            }
        }
        if (number != null) {
            scope.setVariable(NUMBER, number);
        }
        return new Form(number, by, values);
    }

    /** The case that it is about. */
    public String number() {
        return number;
    }

    /** Who filled it in. */
    public String by() {
        return by;
    }

    /** A text, or null where nothing was written. */
    public String text(String key) {
        Object value = values.get(key);
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }

    /** What was written where the names begin with a prefix, by the rest of the names. */
    public Map<String, Object> named(String prefix) {
        Map<String, Object> named = new LinkedHashMap<>();
        values.keySet().stream().filter(key -> key.startsWith(prefix) && text(key) != null)
                .forEach(key -> named.put(key.substring(prefix.length()), text(key)));
        return named;
    }

    /** A box that was ticked. */
    public boolean ticked(String key) {
        return Boolean.parseBoolean(String.valueOf(values.get(key)));
    }

    /** Yes or no where it was said. */
    public Boolean yesOrNo(String key) {
        return text(key) == null ? null : Boolean.valueOf(text(key));
    }

    /** What was decided: true for {@code granted}, false for {@code declined}; anything else is refused. */
    public boolean granted(String key) {
        String word = String.valueOf(text(key));
        if (!Set.of("granted", "declined").contains(word)) {
            throw Refused.field(key, "field.unknown-word", word, "granted, declined");
        }
        return word.equals("granted");
    }

    /** A moment. */
    public Instant moment(String key) {
        String value = text(key);
        if (value == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException e) {
            throw Refused.field(key, "field.bad-moment", value);
        }
    }

    /**
     * A moment; one without an offset is local to a time zone.
     *
     * @param zone the local time, which is asked for only where it matters
     */
    public Instant moment(String key, Supplier<ZoneId> zone) {
        String value = text(key);
        try {
            return value == null ? null : LocalDateTime.parse(value).atZone(zone.get()).toInstant();
        } catch (DateTimeParseException hasAnOffset) {
            return moment(key);
        }
    }

    /** A day. */
    public LocalDate day(String key) {
        String value = text(key);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw Refused.field(key, "field.bad-day", value);
        }
    }

    /** A time of the day. */
    public LocalTime timeOfDay(String key) {
        String value = text(key);
        try {
            return value == null ? null : LocalTime.parse(value);
        } catch (DateTimeParseException e) {
            throw Refused.field(key, "field.bad-time", value);
        }
    }

    /** A number. */
    public BigDecimal amount(String key) {
        String value = text(key);
        try {
            return value == null ? null : new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw Refused.field(key, "field.bad-number", value);
        }
    }

    /** A whole number. */
    public Integer whole(String key) {
        BigDecimal value = amount(key);
        try {
            return value == null ? null : value.intValueExact();
        } catch (ArithmeticException e) {
            throw Refused.field(key, "field.bad-number", value);
        }
    }

    /** A duration in ISO 8601. */
    public Duration duration(String key) {
        String value = text(key);
        try {
            return value == null ? null : Duration.parse(value);
        } catch (DateTimeParseException e) {
            throw Refused.field(key, "field.bad-duration", value);
        }
    }

    /** Several texts: a list, or one a line or between commas. */
    public List<String> texts(String key) {
        Object value = values.get(key);
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return text(key) == null ? List.of() : Arrays.stream(text(key).split("[\\n,，、;；]")).map(String::strip)
                .filter(one -> !one.isEmpty()).toList();
    }
}
