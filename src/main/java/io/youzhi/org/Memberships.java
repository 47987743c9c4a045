package io.youzhi.org;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Makes logins and groups of the user store as the organisation and who is there now say. */
@Component
class Memberships {

    private final Units units;
    private final Employees employees;
    private final Presences presences;
    private final Logins logins;

    Memberships(Units units, Employees employees, Presences presences, Logins logins) {
        this.units = units;
        this.employees = employees;
        this.presences = presences;
        this.logins = logins;
    }

    /** Brings the user store up to date, with people who are new or changed and their initial passwords. */
    void synchronise(List<Logins.Person> people, Map<String, String> initial) {
        GroupPlan plan = new GroupPlan(units.findAll(), employees.activeWithRoles(), presences.now());
        logins.synchronise(people, plan.groups(), plan.members(), initial);
    }
}
