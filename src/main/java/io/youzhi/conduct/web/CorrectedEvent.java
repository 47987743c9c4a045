package io.youzhi.conduct.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.youzhi.conduct.Change;
import io.youzhi.shared.Refused;

/** What of a conduct event was otherwise than recorded, and why it is put right. */
@Schema(description = "reason, and only what differs: at, employee or employees, unit, caseNumber, and the keys of the type;"
        + " null takes a key away")
class CorrectedEvent {

    public String reason;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    @JsonAnySetter
    void put(String key, Object value) {
        fields.put(key, key.equals("at") ? moment(value) : value == null ? null : NewEvent.known(key, value));
    }

    private static Instant moment(Object value) {
        try {
            return OffsetDateTime.parse(String.valueOf(value)).toInstant();
        } catch (DateTimeException e) {
            throw Refused.field("at", "conduct.event.no-moment", String.valueOf(value));
        }
    }

    Change change() {
        return new Change(fields);
    }
}
