package io.youzhi.org;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/** Looks up who is there now. */
@Component
class Presences {

    private final Absences absences;
    private final Duties duties;
    private final Employees employees;
    private final Clock clock;

    Presences(Absences absences, Duties duties, Employees employees, Clock clock) {
        this.absences = absences;
        this.duties = duties;
        this.employees = employees;
        this.clock = clock;
    }

    /** Somebody left: they are neither away nor on duty any more, and rosters show the gap. */
    void forget(String employee) {
        Instant now = clock.instant();
        absences.comingOf(employee, now).forEach(each -> each.cancel(null, now));
        duties.comingOf(employee, now).forEach(each -> each.cancel(null, now));
    }

    /** Who is there now. */
    Presence now() {
        Instant now = clock.instant();
        List<Absence> away = absences.at(now);
        Set<String> named = new HashSet<>();
        away.forEach(each -> named.add(each.deputy()));
        return new Presence(away, duties.at(now),
                named.isEmpty() ? Set.of() : Set.copyOf(employees.activeAmong(named)));
    }
}
