package io.youzhi.org;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationFile.UnitEntry;
import io.youzhi.shared.Refused;
import io.youzhi.shared.Refused.Fault;

/** Says everything that is wrong with an organisation that somebody wants to have, before anything of it is taken. */
class OrganisationCheck {

    private static final Pattern UNIT_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern EMPLOYEE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_WORD = 40;

    private final OrganisationFile file;
    private final Policies policies;
    private final Map<String, UnitEntry> units = new HashMap<>();
    private final Map<String, EmployeeEntry> employees = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** Checks a file against what is there. */
    OrganisationCheck(OrganisationFile file, List<UnitEntry> units, List<EmployeeEntry> employees, Policies policies) {
        this.file = file;
        this.policies = policies;
        units.forEach(unit -> this.units.put(unit.id(), unit));
        employees.forEach(one -> this.employees.put(one.id(), one));
    }

    /** Every fault, with the field as {@code units[3].parent}. */
    List<Fault> faults() {
        file.units().forEach(unit -> units.put(unit.id(), unit));
        file.employees().forEach(one -> employees.put(one.id(), one));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < file.units().size(); i++) {
            unit("units[" + i + "].", file.units().get(i), seen);
        }
        seen.clear();
        for (int i = 0; i < file.employees().size(); i++) {
            employee("employees[" + i + "].", file.employees().get(i), seen);
        }
        return faults;
    }

    /** Refuses a customer without a proper id or name. */
    static void customer(String login, String name) {
        OrganisationCheck check = new OrganisationCheck(new OrganisationFile(List.of(), List.of()), List.of(), List.of(),
                null);
        check.id("", login, EMPLOYEE_ID, new HashSet<>());
        check.name("", name);
        if (!check.faults.isEmpty()) {
            throw Refused.fields(check.faults);
        }
    }

    /** Refuses a password that is too short. */
    static void password(String field, String password) {
        if (isShort(password)) {
            throw Refused.field(field, "org.short-password", OrganisationManagement.SHORTEST_PASSWORD);
        }
    }

    private static boolean isShort(String password) {
        return password == null || password.length() < OrganisationManagement.SHORTEST_PASSWORD;
    }

    private void unit(String at, UnitEntry entry, Set<String> seen) {
        id(at, entry.id(), UNIT_ID, seen);
        name(at, entry.name());
        oneOf(at + "kind", entry.kind(), Words.KINDS);
        if (entry.mark() != null) {
            oneOf(at + "mark", entry.mark(), Words.MARKS);
        }
        policies(at, entry);
        if (new HashSet<>(entry.leaders()).size() < entry.leaders().size()) {
            fault(at + "leaders", "org.twice", String.join(", ", entry.leaders()));
        }
        entry.leaders().stream().filter(leader -> !employees.containsKey(leader))
                .forEach(leader -> fault(at + "leaders", "org.no-employee", leader));
        parent(at, entry);
        if (!entry.active()) {
            closing(at, entry.id());
        }
    }

    /** A unit works by a pack that is there, and by a calendar of it. */
    private void policies(String at, UnitEntry entry) {
        if (entry.pack() != null) {
            oneOf(at + "pack", entry.pack(), policies.packs());
        }
        String pack = pack(entry);
        if (entry.calendar() != null && policies.packs().contains(pack)) {
            oneOf(at + "calendar", entry.calendar(), policies.calendars(pack));
        }
    }

    /** Its own pack, or the nearest one above. */
    private String pack(UnitEntry entry) {
        Set<String> path = new HashSet<>();
        for (UnitEntry unit = entry; unit != null && path.add(unit.id()); unit = units.get(unit.parent())) {
            if (unit.pack() != null) {
                return unit.pack();
            }
        }
        return Directory.DEFAULT_PACK;
    }

    private void parent(String at, UnitEntry entry) {
        Set<String> path = new HashSet<>();
        for (UnitEntry unit = entry; unit != null && unit.parent() != null; unit = units.get(unit.parent())) {
            if (!path.add(String.valueOf(unit.id()))) {
                fault(at + "parent", "org.circle", entry.id());
                return;
            }
            if (unit == entry && !units.containsKey(unit.parent())) {
                fault(at + "parent", "org.no-unit", unit.parent());
            } else if (unit == entry && entry.active() && !units.get(unit.parent()).active()) {
                fault(at + "parent", "org.unit-has-units", unit.parent(), entry.id());
            }
        }
    }

    private void closing(String at, String id) {
        units.values().stream().filter(unit -> unit.active() && id != null && id.equals(unit.parent())).findFirst()
                .ifPresent(unit -> fault(at + "active", "org.unit-has-units", id, unit.id()));
        employees.values().stream().filter(one -> one.active() && id != null && id.equals(one.unit())).findFirst()
                .ifPresent(one -> fault(at + "active", "org.unit-has-staff", id, one.id()));
    }

    private void employee(String at, EmployeeEntry entry, Set<String> seen) {
        id(at, entry.id(), EMPLOYEE_ID, seen);
        name(at, entry.name());
        if (entry.unit() == null) {
            fault(at + "unit", "org.missing");
        } else if (!units.containsKey(entry.unit())) {
            fault(at + "unit", "org.no-unit", entry.unit());
        } else if (entry.active() && !units.get(entry.unit()).active()) {
            fault(at + "unit", "org.unit-has-staff", entry.unit(), entry.id());
        }
        word(at + "post", entry.post());
        word(at + "phone", entry.phone());
        entry.roles().forEach(role -> oneOf(at + "roles", role, Words.ROLES));
        if (entry.email() != null && entry.email().length() > LONGEST_NAME) {
            fault(at + "email", "org.too-long", LONGEST_NAME);
        }
        if (entry.initialPassword() != null && isShort(entry.initialPassword())) {
            fault(at + "initialPassword", "org.short-password", OrganisationManagement.SHORTEST_PASSWORD);
        }
    }

    private void id(String at, String id, Pattern pattern, Set<String> seen) {
        if (id == null || !pattern.matcher(id).matches()) {
            fault(at + "id", "org.bad-id", String.valueOf(id));
        } else if (!seen.add(id)) {
            fault(at + "id", "org.twice", id);
        }
    }

    private void name(String at, String name) {
        if (name == null || name.isBlank()) {
            fault(at + "name", "org.missing");
        } else if (name.length() > LONGEST_NAME) {
            fault(at + "name", "org.too-long", LONGEST_NAME);
        }
    }

    private void word(String field, String word) {
        if (word != null && (word.isBlank() || word.length() > LONGEST_WORD)) {
            fault(field, "org.too-long", LONGEST_WORD);
        }
    }

    private void oneOf(String field, String word, Collection<String> allowed) {
        if (word == null || !allowed.contains(word)) {
            fault(field, "org.unknown-word", String.valueOf(word), String.join(", ", allowed));
        }
    }

    private void fault(String field, String code, Object... arguments) {
        faults.add(new Fault(field, code, List.of(arguments)));
    }
}
