package io.youzhi.org;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationFile.UnitEntry;
import io.youzhi.shared.Refused;

/** Says what is wrong with an organisation that somebody wants to have. */
class OrganisationCheck {

    private static final Pattern UNIT_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern EMPLOYEE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_WORD = 40;

    private final OrganisationFile file;

    OrganisationCheck(OrganisationFile file) {
        this.file = file;
    }

    /** What can be seen without the organisation. */
    void shape() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < file.units().size(); i++) {
            unit("units[" + i + "].", file.units().get(i), seen);
        }
        seen.clear();
        for (int i = 0; i < file.employees().size(); i++) {
            employee("employees[" + i + "].", file.employees().get(i), seen);
        }
    }

    /** What can be seen only in the whole, as it is after the change. */
    void meaning(List<Unit> units, List<Employee> employees) {
        Map<String, Unit> byId = new HashMap<>();
        units.forEach(unit -> byId.put(unit.id(), unit));
        file.units().forEach(entry -> refuseCircle(entry.id(), byId));
        for (Unit unit : units) {
            if (unit.active() && unit.parent() != null && !byId.get(unit.parent()).active()) {
                throw Refused.field("active", "org.unit-has-units", unit.parent(), unit.id());
            }
        }
        for (Employee one : employees) {
            if (one.active() && !byId.get(one.unit()).active()) {
                throw Refused.field("active", "org.unit-has-staff", one.unit(), one.id());
            }
        }
    }

    /** Refuses a customer without a proper id or name. */
    static void customer(String login, String name) {
        id("", login, EMPLOYEE_ID, new HashSet<>());
        name("", name);
    }

    /** Refuses a password that is too short. */
    static void password(String field, String password) {
        if (password == null || password.length() < OrganisationManagement.SHORTEST_PASSWORD) {
            throw Refused.field(field, "org.short-password", OrganisationManagement.SHORTEST_PASSWORD);
        }
    }

    /** The same units, each after its parent where that is among them. */
    static List<UnitEntry> parentsFirst(List<UnitEntry> entries) {
        Map<String, UnitEntry> left = new LinkedHashMap<>();
        entries.forEach(entry -> left.put(entry.id(), entry));
        List<UnitEntry> sorted = new ArrayList<>();
        while (!left.isEmpty()) {
            List<UnitEntry> ready = left.values().stream()
                    .filter(entry -> entry.parent() == null || !left.containsKey(entry.parent())).toList();
            if (ready.isEmpty()) {
                throw Refused.field("parent", "org.circle", left.keySet().iterator().next());
            }
            sorted.addAll(ready);
            ready.forEach(entry -> left.remove(entry.id()));
        }
        return sorted;
    }

    private static void unit(String at, UnitEntry entry, Set<String> seen) {
        id(at, entry.id(), UNIT_ID, seen);
        name(at, entry.name());
        oneOf(at + "kind", entry.kind(), Words.KINDS);
        if (entry.mark() != null) {
            oneOf(at + "mark", entry.mark(), Words.MARKS);
        }
        word(at + "pack", entry.pack());
        word(at + "calendar", entry.calendar());
        if (new HashSet<>(entry.leaders()).size() < entry.leaders().size()) {
            throw Refused.field(at + "leaders", "org.twice", String.join(", ", entry.leaders()));
        }
    }

    private static void employee(String at, EmployeeEntry entry, Set<String> seen) {
        id(at, entry.id(), EMPLOYEE_ID, seen);
        name(at, entry.name());
        if (entry.unit() == null) {
            throw Refused.field(at + "unit", "org.missing");
        }
        word(at + "post", entry.post());
        word(at + "phone", entry.phone());
        entry.roles().forEach(role -> oneOf(at + "roles", role, Words.ROLES));
        if (entry.email() != null && entry.email().length() > LONGEST_NAME) {
            throw Refused.field(at + "email", "org.too-long", LONGEST_NAME);
        }
        if (entry.initialPassword() != null) {
            password(at + "initialPassword", entry.initialPassword());
        }
    }

    private static void id(String at, String id, Pattern pattern, Set<String> seen) {
        if (id == null || !pattern.matcher(id).matches()) {
            throw Refused.field(at + "id", "org.bad-id", String.valueOf(id));
        }
        if (!seen.add(id)) {
            throw Refused.field(at + "id", "org.twice", id);
        }
    }

    private static void name(String at, String name) {
        if (name == null || name.isBlank()) {
            throw Refused.field(at + "name", "org.missing");
        }
        if (name.length() > LONGEST_NAME) {
            throw Refused.field(at + "name", "org.too-long", LONGEST_NAME);
        }
    }

    private static void word(String field, String word) {
        if (word != null && (word.isBlank() || word.length() > LONGEST_WORD)) {
            throw Refused.field(field, "org.too-long", LONGEST_WORD);
        }
    }

    private static void oneOf(String field, String word, Collection<String> allowed) {
        if (word == null || !allowed.contains(word)) {
            throw Refused.field(field, "org.unknown-word", String.valueOf(word), String.join(", ", allowed));
        }
    }

    private static void refuseCircle(String id, Map<String, Unit> units) {
        Set<String> path = new HashSet<>();
        for (String at = id; at != null; at = units.get(at).parent()) {
            if (!units.containsKey(at)) {
                throw Refused.field("parent", "org.no-unit", at);
            }
            if (!path.add(at)) {
                throw Refused.field("parent", "org.circle", id);
            }
        }
    }
}
