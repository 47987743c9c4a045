package io.youzhi.org;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.Releases;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Absences with their deputies, and rosters: who is told and may act while others are away or off duty. */
@Service
@Transactional
public class DutyManagement {

    private final Absences absences;
    private final Duties duties;
    private final Employees employees;
    private final Units units;
    private final Organisation organisation;
    private final Presences presences;
    private final Memberships memberships;
    private final Gates gates;
    private final Calendars calendars;
    private final Releases releases;
    private final Clock clock;
    /** What the user store was last told by this node; at first it knows nothing. */
    private volatile String told;

    DutyManagement(Absences absences, Duties duties, Employees employees, Units units, Organisation organisation,
                   Presences presences, Memberships memberships, Gates gates, Calendars calendars, Releases releases,
                   Clock clock) {
        this.absences = absences;
        this.duties = duties;
        this.employees = employees;
        this.units = units;
        this.organisation = organisation;
        this.presences = presences;
        this.memberships = memberships;
        this.gates = gates;
        this.calendars = calendars;
        this.releases = releases;
        this.clock = clock;
    }

    /** Puts an absence on record. The deputy sees the work and is told too; nobody deputises in a circle. */
    public AbsenceView enter(NewAbsence what, Reader by) {
        requireWhole(what);
        requireLead(requireActive("employee", what.employee()).unit(), by);
        requireActive("deputy", what.deputy());
        gates.enter().passed();
        requireNoCircle(what);
        Absence saved = absences.save(new Absence(what.employee(), what.deputy(), what.from(), what.to(), by.login(),
                clock.instant()));
        refresh();
        return saved.view();
    }

    private static void requireWhole(NewAbsence what) {
        List<Refused.Fault> faults = missing(Map.of("employee", String.valueOf(what.employee()), "deputy",
                String.valueOf(what.deputy())), what.from(), what.to());
        if (faults.isEmpty() && what.deputy().equals(what.employee())) {
            faults.add(new Refused.Fault("deputy", "org.deputy-self", List.of()));
        }
        if (!faults.isEmpty()) {
            throw Refused.fields(faults);
        }
    }

    private static List<Refused.Fault> missing(Map<String, String> words, Instant from, Instant to) {
        List<Refused.Fault> faults = new ArrayList<>();
        words.forEach((field, word) -> {
            if (word.isBlank() || word.equals("null")) {
                faults.add(new Refused.Fault(field, "org.missing", List.of()));
            }
        });
        if (from == null) {
            faults.add(new Refused.Fault("from", "org.missing", List.of()));
        }
        if (to == null || (from != null && !to.isAfter(from))) {
            faults.add(new Refused.Fault("to", to == null ? "org.missing" : "org.ends-before", List.of()));
        }
        return faults;
    }

    private void requireNoCircle(NewAbsence what) {
        Map<String, String> deputies = new HashMap<>();
        for (Absence other : absences.between(what.from(), what.to())) {
            if (other.employee().equals(what.employee())) {
                throw Refused.field("from", "org.away-already", what.employee());
            }
            deputies.put(other.employee(), other.deputy());
        }
        Set<String> path = new HashSet<>(Set.of(what.employee()));
        for (String at = what.deputy(); at != null; at = deputies.get(at)) {
            if (!path.add(at)) {
                throw Refused.field("deputy", "org.deputies-in-circle", what.deputy(), what.employee());
            }
        }
    }

    /** Somebody is back before their time, or was never away. */
    public AbsenceView cancelAbsence(Long id, Reader by) {
        Absence absence = absences.findById(id).orElseThrow(() -> new NotFound("absence", id));
        requireLead(requireActive("employee", absence.employee()).unit(), by);
        gates.enter().passed();
        absence.cancel(by.login(), clock.instant());
        refresh();
        return absence.view();
    }

    /**
     * Somebody is off their work by a decision: whoever leads their unit stands in. Nothing where they left, or are away in
     * that time anyway, or where nobody else leads.
     *
     * @return the absence, for {@link #resume}
     */
    public Optional<Long> relieve(String employee, Instant from, Instant to, String by) {
        Organisation.EmployeeView one = organisation.employee(employee);
        gates.enter().passed();
        Map<String, String> deputies = new HashMap<>();
        absences.between(from, to).forEach(each -> deputies.put(each.employee(), each.deputy()));
        Optional<String> leader = organisation.holders(Groups.UNIT_LEADER, one.unit()).stream()
                .filter(each -> !each.equals(employee) && !deputies.containsKey(each)).findFirst();
        if (!one.active() || deputies.containsKey(employee) || leader.isEmpty()) {
            return Optional.empty();
        }
        Absence saved = absences.save(new Absence(employee, leader.get(), from, to, by, clock.instant()));
        refresh();
        return Optional.of(saved.view().id());
    }

    /** Somebody who was relieved is at their work again. */
    public void resume(Long absence, String by) {
        gates.enter().passed();
        absences.findById(absence).ifPresent(each -> each.cancel(by, clock.instant()));
        refresh();
    }

    /** Puts a line of a roster on record. Nobody is on duty twice as the same for one unit at one time. */
    public DutyView enter(NewDuty what, Reader by) {
        DutyView entered = put(what, by);
        refresh();
        return entered;
    }

    /** The same as one of many, after which {@link #refresh} is called once. */
    DutyView put(NewDuty what, Reader by) {
        requireWhole(what);
        requireLead(knownUnit(what.unit()), by);
        requireActive("employee", what.employee());
        gates.enter().passed();
        duties.roster(what.unit(), what.duty(), what.from(), what.to()).stream()
                .filter(each -> each.employee().equals(what.employee())).findFirst().ifPresent(each -> {
                    throw Refused.field("employee", "org.on-duty-already", organisation.nameOf(each.employee()),
                            each.starts(), each.ends());
                });
        return duties.save(new Duty(what.unit(), what.duty(), what.employee(), what.from(), what.to(), by.login(),
                clock.instant())).view();
    }

    private static void requireWhole(NewDuty what) {
        List<Refused.Fault> faults = missing(Map.of("employee", String.valueOf(what.employee()), "unit",
                String.valueOf(what.unit())), what.from(), what.to());
        if (what.duty() == null || !Words.DUTIES.contains(what.duty())) {
            faults.add(new Refused.Fault("duty", "org.unknown-word", List.of(String.valueOf(what.duty()),
                    String.join(", ", Words.DUTIES))));
        }
        if (!faults.isEmpty()) {
            throw Refused.fields(faults);
        }
    }

    /** Somebody is not on duty after all. */
    public DutyView cancelDuty(Long id, Reader by) {
        Duty duty = duties.findById(id).orElseThrow(() -> new NotFound("duty", id));
        requireLead(duty.unit(), by);
        gates.enter().passed();
        duty.cancel(by.login(), clock.instant());
        refresh();
        return duty.view();
    }

    /** Absences of an employee (or for whom they stand in) or of a unit's people, that touch a time; a null means any. */
    @Transactional(readOnly = true)
    public Page<AbsenceView> absences(String employee, String unit, Instant from, Instant to, Pageable page) {
        return absences.search(employee, unit, from, to, page).map(Absence::view);
    }

    /** Lines of rosters that touch a time; a null means any. */
    @Transactional(readOnly = true)
    public Page<DutyView> duties(String unit, String duty, String employee, Instant from, Instant to, Pageable page) {
        return duties.search(unit, duty, employee, from, to, page).map(Duty::view);
    }

    /** When a unit works and its roster names nobody for a duty. */
    @Transactional(readOnly = true)
    public List<Gap> gaps(String unit, String duty, Instant from, Instant to) {
        List<Refused.Fault> faults = missing(Map.of("unit", String.valueOf(unit), "duty", String.valueOf(duty)), from, to);
        if (!faults.isEmpty()) {
            throw Refused.fields(faults);
        }
        UnitView view = organisation.unit(unit);
        return Gap.of(duties.roster(unit, duty, from, to), from, to,
                calendars.calendar(view.pack(), view.calendar(), releases.live()));
    }

    /** Brings groups up to date where somebody came, went or changed shifts since the last look. */
    public void refresh() {
        String now = presences.now().fingerprint();
        if (!now.equals(told)) {
            gates.enter().passed();
            memberships.synchronise(List.of(), Map.of());
            told = now;
        }
    }

    /** An employee who works here. */
    Employee requireActive(String field, String id) {
        Employee one = employees.findById(id).orElseThrow(() -> Refused.field(field, "org.no-employee", id));
        if (!one.active()) {
            throw Refused.field(field, "org.not-active", id);
        }
        return one;
    }

    private String knownUnit(String id) {
        if (!units.existsById(id)) {
            throw Refused.field("unit", "org.no-unit", id);
        }
        return id;
    }

    /** Refuses whoever neither administers the organisation nor leads the unit or one above it. */
    void requireLead(String unit, Reader by) {
        boolean may = by.is(Groups.ADMINISTRATOR);
        for (String at = unit; at != null && !may; at = organisation.unit(at).parent()) {
            may = Groups.leads(by, at);
        }
        if (!may) {
            throw Refused.because("org.leaders-only", unit);
        }
    }

    /** Somebody will be away; {@code to} is the first moment at which they are back. */
    public record NewAbsence(String employee, String deputy, Instant from, Instant to) {
    }

    /** Somebody will be on duty for a unit; {@code duty} is one of {@link Words#DUTIES}. */
    public record NewDuty(String unit, String duty, String employee, Instant from, Instant to) {
    }

    /** An absence as others see it; {@code cancelledAt} is null while it stands. */
    public record AbsenceView(Long id, String employee, String deputy, Instant from, Instant to, String enteredBy,
                              Instant enteredAt, String cancelledBy, Instant cancelledAt) {
    }

    /** A line of a roster as others see it; {@code cancelledAt} is null while it stands. */
    public record DutyView(Long id, String unit, String duty, String employee, Instant from, Instant to,
                           String enteredBy, Instant enteredAt, String cancelledBy, Instant cancelledAt) {
    }
}
