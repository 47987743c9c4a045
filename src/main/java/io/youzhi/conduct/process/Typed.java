package io.youzhi.conduct.process;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.conduct.NewConductEvent;
import io.youzhi.shared.Refused;

/** What people type about conduct events, as it is meant. */
final class Typed {

    private Typed() {
    }

    /** A moment; null where nothing was typed. */
    static Instant moment(String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Refused.field("at", "conduct.event.no-moment", text);
        }
    }

    /** One employee or several. */
    static List<String> employees(String text) {
        return text == null ? List.of() : Arrays.stream(text.split("[,，、;；\\s]+")).filter(each -> !each.isEmpty())
                .toList();
    }

    /** What further fields should have been, one a line: {@code name=value}; a name with nothing behind it takes the field away. */
    static Map<String, Object> changes(String text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (text != null) {
            text.lines().filter(line -> !line.isBlank()).forEach(line -> put(fields, line));
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, String line) {
        String[] parts = line.split("[=＝]", 2);
        if (parts.length < 2 || parts[0].isBlank()) {
            throw Refused.field("more", "conduct.event.further-field", line.strip());
        }
        fields.put(parts[0].strip(), parts[1].isBlank() ? null : NewConductEvent.value(parts[1].strip()));
    }
}
