package io.youzhi.conduct.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.youzhi.conduct.NewConductEvent;
import io.youzhi.shared.Refused;

/** A conduct event as it is sent: its own keys beside those of its type (code, severity, cause, price, ...). */
@Schema(description = "type, at, employee or employees, unit, caseNumber, and the keys of the type as the pack names "
        + "them: code, severity, quantity, cause, channel, limit, price, audited, ...")
class NewEvent {

    public String type;
    public Instant at;
    public String employee;
    public List<String> employees;
    public String unit;
    public String caseNumber;
    private final Map<String, Object> details = new LinkedHashMap<>();

    @JsonAnySetter
    void put(String key, Object value) {
        if (value != null) {
            details.put(key, known(key, value));
        }
    }

    /** A value in the types that conduct knows. */
    static Object known(String key, Object value) {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return new BigDecimal(number.toString());
        }
        boolean texts = value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        if (value instanceof String || value instanceof Boolean || texts) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> inner = new LinkedHashMap<>();
            map.forEach((name, each) -> inner.put(String.valueOf(name), known(key, each)));
            return inner;
        }
        throw Refused.field(key, "conduct.event.no-such-value");
    }

    NewConductEvent event() {
        String number = caseNumber == null && details.get("request") instanceof String request ? request : caseNumber;
        return new NewConductEvent(type, at, employee, employees, unit, number, details);
    }
}
