package io.youzhi.conduct;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.youzhi.notification.Notifications;
import io.youzhi.org.Organisation;
import io.youzhi.rules.Releases;
import io.youzhi.rules.conduct.Conduct;
import io.youzhi.rules.conduct.Conduct.Judging;
import io.youzhi.rules.conduct.ConductFacts;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Refused;
import org.springframework.stereotype.Component;

/**
 * Puts on record what was established: about whom, as the organisation was then, and in words that the rules in force
 * then know.
 */
@Component
class Register {

    private static final int LONGEST_NUMBER = 64;

    private final ConductEvents events;
    private final Conduct rules;
    private final Releases releases;
    private final Organisation organisation;
    private final Notifications notifications;
    private final Names names;
    private final Clock clock;

    Register(ConductEvents events, Conduct rules, Releases releases, Organisation organisation,
             Notifications notifications, Names names, Clock clock) {
        this.events = events;
        this.rules = rules;
        this.releases = releases;
        this.organisation = organisation;
        this.notifications = notifications;
        this.names = names;
        this.clock = clock;
    }

    /** Whom an event is about, in which pack. */
    record Named(String unit, String pack, Set<Subject> subjects) {
    }

    /** Whom the event is about, as the organisation was when it happened. */
    Named named(NewConductEvent what) {
        Set<Subject> subjects = new TreeSet<>();
        Map<String, String> units = new LinkedHashMap<>();
        if (what.employee() != null) {
            units.put(what.employee(), unitThen("employee", what.employee(), what.at()));
        }
        what.employees().forEach(each -> units.put(each, unitThen("employees", each, what.at())));
        units.keySet().forEach(each -> subjects.add(Subject.employee(each)));
        String unit = what.unit() != null ? what.unit() : units.get(what.employee());
        if (unit == null) {
            units.values().forEach(each -> subjects.add(Subject.unit(each)));
        } else {
            subjects.add(Subject.unit(unit));
        }
        if (subjects.isEmpty()) {
            throw Refused.field("unit", "conduct.event.about-nobody");
        }
        return new Named(unit, packThen(unit != null ? unit : units.values().iterator().next(), what.at()),
                subjects);
    }

    private String unitThen(String field, String employee, Instant at) {
        try {
            return organisation.employee(employee, at).unit();
        } catch (NotFound e) {
            throw Refused.field(field, "conduct.employee.unknown", employee);
        }
    }

    private String packThen(String unit, Instant at) {
        try {
            return organisation.unit(unit, at).pack();
        } catch (NotFound e) {
            throw Refused.field("unit", "conduct.unit.unknown", unit);
        }
    }

    /** The pack that an event of a unit is judged by, of an employee's unit where none is named. */
    String packOf(String unit, String employee, Instant at) {
        return packThen(unit != null ? unit : unitThen("employee", employee, at), at);
    }

    /** What was typed, with values of the types that the pack declares. */
    NewConductEvent read(NewConductEvent typed) {
        requireWhatAndWhen(typed);
        Map<String, Object> values = rules.read(named(typed).pack(), typed.details(), releases.inForceAt(typed.at()));
        return new NewConductEvent(typed.type(), typed.at(), typed.employee(), typed.employees(), typed.unit(),
                typed.caseNumber(), values);
    }

    /** Refuses what the quality office typed wrong, all at once; answers whom it is about. */
    Named checked(NewConductEvent what) {
        requireWhatAndWhen(what);
        Named named = named(what);
        List<Refused.Fault> faults = faults(what, named);
        if (!faults.isEmpty()) {
            throw Refused.fields(faults);
        }
        return named;
    }

    private static void requireWhatAndWhen(NewConductEvent what) {
        List<Refused.Fault> faults = new ArrayList<>();
        if (what.type() == null) {
            faults.add(new Refused.Fault("type", "conduct.event.no-type", List.of()));
        }
        if (what.at() == null) {
            faults.add(new Refused.Fault("at", "conduct.event.no-moment", List.of("")));
        }
        if (!faults.isEmpty()) {
            throw Refused.fields(faults);
        }
    }

    private List<Refused.Fault> faults(NewConductEvent what, Named named) {
        List<Refused.Fault> faults = new ArrayList<>();
        if (what.caseNumber() != null && what.caseNumber().length() > LONGEST_NUMBER) {
            faults.add(new Refused.Fault("caseNumber", "field.too-long", List.of(LONGEST_NUMBER)));
        }
        if (what.at().isAfter(clock.instant())) {
            faults.add(new Refused.Fault("at", "conduct.event.in-future", List.of()));
        }
        ConductFacts.Event event = new ConductFacts.Event("new", what.at(), what.type(), what.employee(), named.unit(),
                ConductEvent.detailsOf(what));
        rules.check(named.pack(), event, releases.inForceAt(what.at())).forEach(each ->
                faults.add(new Refused.Fault(each.field(), each.code(), each.arguments())));
        return faults;
    }

    /** What an event is judged together with, or null where it is judged alone. */
    String judgedWith(NewConductEvent what, Named named) {
        Judging judging = rules.judging(named.pack(), what.type(), releases.inForceAt(what.at()));
        return judging == Judging.AT_COMPLETION && what.caseNumber() != null
                ? named.pack() + ":" + what.type() + ":" + what.caseNumber() : null;
    }

    /** Writes an event down. */
    ConductEvent write(NewConductEvent what, Named named, String source, String together, String by) {
        return events.save(event(what, named, source, together, by));
    }

    /** Writes an event down in the place of another, which proved wrong. */
    ConductEvent write(NewConductEvent what, Named named, String source, String together, String by,
                       ConductEvent wrong) {
        return events.save(event(what, named, source, together, by).inPlaceOf(wrong));
    }

    private ConductEvent event(NewConductEvent what, Named named, String source, String together, String by) {
        return new ConductEvent(what, named.unit(), named.pack(), named.subjects(), source, together, clock.instant(),
                by);
    }

    /** Holds an event that the rules do not know as it came, and tells the quality office; answers whether it did. */
    boolean hold(ConductEvent event, NewConductEvent what, Named named) {
        List<Refused.Fault> faults = faults(what, named);
        if (faults.isEmpty()) {
            return false;
        }
        Refused.Fault first = faults.get(0);
        event.hold(first.field() + ": " + first.code() + " " + first.arguments());
        notifications.tell(organisation.holders("quality-office", event.unit()), "conduct-event:" + event.id(),
                "conduct.notice.held", arguments(event), "held");
        return true;
    }

    private Map<String, String> arguments(ConductEvent event) {
        Map<String, String> arguments = new HashMap<>(Notifications.named("type", names.type(event)));
        arguments.put("event", String.valueOf(event.id()));
        return arguments;
    }
}
