package io.youzhi.conduct.process;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.conduct.ConductManagement;
import io.youzhi.conduct.NewConductEvent;
import io.youzhi.shared.Refused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records what the quality office typed into the start form. */
@Component
class RecordConductEvent implements JavaDelegate {

    private static final List<String> TEXTS = List.of("code", "foundBy", "severity", "cause", "channel", "limit");
    private static final List<String> NUMBERS = List.of("quantity", "price", "audited");

    private final ConductManagement management;
    private final Steps steps;

    RecordConductEvent(ConductManagement management, Steps steps) {
        this.management = management;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String type = Fields.text(execution, "type");
        String otherType = Fields.text(execution, "otherType");
        List<String> employees = employees(Fields.text(execution, "employee"));
        boolean one = employees.size() == 1;
        Instant at = moment(Fields.text(execution, "at"));
        NewConductEvent what = new NewConductEvent("other".equals(type) ? otherType : type, at,
                one ? employees.get(0) : null, one ? List.of() : employees, Fields.text(execution, "unit"),
                Fields.text(execution, "caseNumber"), details(execution));
        management.record(what, steps.actor());
    }

    private static Map<String, Object> details(DelegateExecution execution) {
        Map<String, Object> details = new LinkedHashMap<>();
        TEXTS.forEach(each -> details.put(each, Fields.text(execution, each)));
        NUMBERS.forEach(each -> details.put(each, Fields.number(execution, each)));
        String more = Fields.text(execution, "more");
        if (more != null) {
            more.lines().filter(line -> !line.isBlank()).forEach(line -> put(details, line));
        }
        details.values().removeIf(java.util.Objects::isNull);
        return details;
    }

    private static void put(Map<String, Object> details, String line) {
        String[] parts = line.split("[=＝]", 2);
        if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw Refused.field("more", "conduct.event.further-field", line.strip());
        }
        details.put(parts[0].strip(), NewConductEvent.value(parts[1].strip()));
    }

    private static List<String> employees(String text) {
        return text == null ? List.of() : Arrays.stream(text.split("[,，、;；\\s]+")).filter(each -> !each.isEmpty())
                .toList();
    }

    private static Instant moment(String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Refused.field("at", "conduct.event.no-moment", text);
        }
    }
}
