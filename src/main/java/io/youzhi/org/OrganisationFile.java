package io.youzhi.org;

import java.util.List;

/**
 * A whole organisation, or a part of it, as a file and the API write it. What it does not name stays as it is; what it
 * names is afterwards as it says.
 */
public record OrganisationFile(List<UnitEntry> units, List<EmployeeEntry> employees, List<HandOverEntry> handOvers) {

    /** Missing lists are empty. */
    public OrganisationFile {
        units = units == null ? List.of() : List.copyOf(units);
        employees = employees == null ? List.of() : List.copyOf(employees);
        handOvers = handOvers == null ? List.of() : List.copyOf(handOvers);
    }

    /** Units and employees, where nobody hands anything over. */
    public OrganisationFile(List<UnitEntry> units, List<EmployeeEntry> employees) {
        this(units, employees, List.of());
    }

    /**
     * A unit.
     *
     * @param id       letters, digits, dots and dashes; never changes
     * @param name     what people see
     * @param kind     company, branch, department, team, hall, contractor, compound
     * @param parent   the unit above, or null for a root
     * @param pack     its policy pack, or null: the parent's
     * @param calendar its business calendar, or null: the parent's
     * @param mark     quality-office, leading-group, or null
     * @param leaders  ids of employees
     * @param active   missing means yes
     */
    public record UnitEntry(String id, String name, String kind, String parent, String pack, String calendar,
                            String mark, List<String> leaders, Boolean active) {

        /** Missing lists are empty, a missing 'active' is yes. */
        public UnitEntry {
            leaders = leaders == null ? List.of() : List.copyOf(leaders);
            active = active == null || active;
        }

        /** The same under another id. */
        public UnitEntry withId(String other) {
            return new UnitEntry(other, name, kind, parent, pack, calendar, mark, leaders, active);
        }
    }

    /**
     * An employee.
     *
     * @param id              their login; letters, digits, dots and dashes; never changes
     * @param name            what people see
     * @param unit            where they work
     * @param post            what they do, in the words of the pack
     * @param roles           what they may do here: agent, handler, inspector, unit-leader, quality-office,
     *                        policy-administrator, manager, administrator
     * @param phone           or null
     * @param email           or null
     * @param active          missing means yes
     * @param initialPassword password of a login that this makes; ignored for one that is there; without it nobody can
     *                        log in until an administrator sets one
     */
    public record EmployeeEntry(String id, String name, String unit, String post, List<String> roles, String phone,
                                String email, Boolean active, String initialPassword) {

        /** Missing lists are empty, a missing 'active' is yes. */
        public EmployeeEntry {
            roles = roles == null ? List.of() : List.copyOf(roles);
            active = active == null || active;
        }

        /** The same under another id. */
        public EmployeeEntry withId(String other) {
            return new EmployeeEntry(other, name, unit, post, roles, phone, email, active, initialPassword);
        }

        /** Without the password, in logs too. */
        @Override
        public String toString() {
            return "EmployeeEntry[id=" + id + ", unit=" + unit + ", post=" + post + ", roles=" + roles + "]";
        }
    }

    /**
     * Who goes on with the work of somebody. Whoever moves to another unit or leaves hands over all they have in hand.
     *
     * @param from   id of the employee who gives
     * @param work   number of the work, or null: everything that is not named apart
     * @param to     id of the employee who takes it over
     * @param reason in people's words, or null
     */
    public record HandOverEntry(String from, String work, String to, String reason) {
    }

    /** What loading did, in numbers. */
    public record Loaded(int created, int changed, int unchanged) {
    }
}
