package io.youzhi.rules.conduct;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.youzhi.rules.Why;
import io.youzhi.rules.conduct.ConductFacts.Employee;
import io.youzhi.rules.conduct.ConductFacts.Event;
import io.youzhi.rules.pack.EventType;
import io.youzhi.rules.pack.Pack;
import io.youzhi.rules.pack.Word;

/**
 * An event about one employee (or none), with every field that rules and windows may look at.
 *
 * @param reasons the rows by which fields of it were worked out
 */
record EventFields(Event event, String employee, String unit, Map<String, Object> values, List<Why.Reason> reasons) {

    /**
     * An event that names several employees is looked at once for each, however often it names them; the close of a period
     * is about its unit, and {@link Closing} says about whom besides.
     */
    static List<EventFields> of(Event event, Map<String, Employee> employees, Map<String, String> unitKinds, Pack pack) {
        List<EventFields> all = new ArrayList<>();
        Object several = event.details().get("employees");
        List<String> named = new ArrayList<>();
        if (several instanceof List<?> list && !event.details().containsKey("period")) {
            list.stream().map(String::valueOf).distinct().forEach(named::add);
        }
        if (event.employee() != null && !named.contains(event.employee())) {
            named.add(0, event.employee());
        }
        if (named.isEmpty()) {
            named.add(null);
        }
        for (String employee : named) {
            all.add(one(event, employee == null ? null : employees.get(employee), employee, unitKinds, pack));
        }
        return all;
    }

    private static EventFields one(Event event, Employee employee, String id, Map<String, String> unitKinds, Pack pack) {
        Map<String, Object> values = new LinkedHashMap<>();
        String unit = event.unit() == null && employee != null ? employee.unit() : event.unit();
        put(values, "type", event.type());
        put(values, "employee", id);
        put(values, "unit", unit);
        put(values, "ownUnit", unit == null ? null : isOwn(unitKinds.get(unit), pack));
        EventType type = pack.events().get(event.type());
        if (type != null) {
            type.keys().keySet().stream().filter(pack.keys()::containsKey)
                    .forEach(key -> put(values, key, pack.keys().get(key).otherwise()));
        }
        event.details().forEach((key, value) -> {
            if (pack.keys().containsKey(key)) {
                put(values, key, value);
            }
        });
        if (employee != null) {
            Word post = pack.word("posts", employee.post());
            put(values, "post", employee.post());
            put(values, "groups", post == null ? List.of() : post.all("groups"));
            put(values, "frontLine", employee.frontLine());
            put(values, "wage", employee.wage() == null ? wage(event, id) : employee.wage());
        }
        return new EventFields(event, id, unit, values, List.of());
    }

    /** The close of a period may say what people earn in it: {@code wages: {li: 6200}}. */
    private static Object wage(Event event, String employee) {
        return event.details().get("wages") instanceof Map<?, ?> wages && wages.get(employee) instanceof BigDecimal wage
                ? wage : null;
    }

    /** Whether a unit is known to be of the organisation itself: of a kind that the pack does not call outside. */
    private static boolean isOwn(String kind, Pack pack) {
        Word word = kind == null ? null : pack.word("unit-kinds", kind);
        return word != null && !word.is("outside");
    }

    private static void put(Map<String, Object> values, String field, Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    /** The subject of a kind: the employee's or the unit's id, or null. */
    String subject(String kind) {
        return kind.equals("employee") ? employee : unit;
    }

    /** The same event as it is about one employee. */
    EventFields about(String id, ConductFacts facts, Pack pack) {
        EventFields about = one(event, facts.employees().get(id), id, facts.unitKinds(), pack);
        return new EventFields(event, id, unit == null ? about.unit : unit, about.values, about.reasons);
    }

    /** The same with further fields. */
    EventFields with(Map<String, ?> more) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new EventFields(event, employee, unit, all, reasons);
    }

    /** The same without some fields. */
    EventFields without(Collection<String> fields) {
        Map<String, Object> left = new LinkedHashMap<>(values);
        left.keySet().removeAll(fields);
        return new EventFields(event, employee, unit, left, reasons);
    }

    /** The same with further reasons. */
    EventFields because(List<Why.Reason> more) {
        return new EventFields(event, employee, unit, values, Stream.concat(reasons.stream(), more.stream()).distinct().toList());
    }
}
