package io.youzhi.rules.conduct;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.rules.conduct.ConductFacts.Employee;
import io.youzhi.rules.conduct.ConductFacts.Event;
import io.youzhi.rules.pack.EventType;
import io.youzhi.rules.pack.Pack;
import io.youzhi.rules.pack.Word;

/** An event about one employee (or none), with every field that rules and windows may look at. */
record EventFields(Event event, String employee, String unit, Map<String, Object> values) {

    /** An event that names several employees is looked at once for each, however often it names them. */
    static List<EventFields> of(Event event, Map<String, Employee> employees, Map<String, String> unitKinds, Pack pack) {
        List<EventFields> all = new ArrayList<>();
        Object several = event.details().get("employees");
        List<String> named = new ArrayList<>();
        if (several instanceof List<?> list) {
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
            put(values, "wage", employee.wage());
        }
        return new EventFields(event, id, unit, values);
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

    /** The same with further fields. */
    EventFields with(Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new EventFields(event, employee, unit, all);
    }
}
