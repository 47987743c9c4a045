package io.youzhi.inspection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.youzhi.inspection.InspectionEvents.WalkMissing;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.Releases;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.rules.inspection.InspectionRules;
import io.youzhi.rules.inspection.InspectionRules.Walk;
import io.youzhi.shared.time.BusinessCalendar;
import io.youzhi.shared.time.LimitUnit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the working days that went by without a walk of the unit's manager (L-4). A day is looked at once, when the next
 * working day of the unit begins, by the rules, the kind and the manager that the unit had on it. A unit is watched from
 * the day on which it is first seen here.
 */
@Service
public class MissingWalks {

    private static final LocalTime NOON = LocalTime.NOON;
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final WalkWatches watches;
    private final Walks walks;
    private final InspectionManagement inspections;
    private final InspectionCases cases;
    private final ChecklistSource checklists;
    private final Organisation organisation;
    private final InspectionRules rules;
    private final Releases releases;
    private final Calendars calendars;
    private final MessageSource messages;

    MissingWalks(WalkWatches watches, Walks walks, InspectionManagement inspections, InspectionCases cases,
                 ChecklistSource checklists, Organisation organisation, InspectionRules rules, Releases releases,
                 Calendars calendars, MessageSource messages) {
        this.watches = watches;
        this.walks = walks;
        this.inspections = inspections;
        this.cases = cases;
        this.checklists = checklists;
        this.organisation = organisation;
        this.rules = rules;
        this.releases = releases;
        this.calendars = calendars;
        this.messages = messages;
    }

    /** The units that are to be watched now. */
    @Transactional(readOnly = true)
    public List<String> watched() {
        String release = cases.release();
        return rules.walkedKinds(release).stream().flatMap(kind -> organisation.unitsOf(kind).stream())
                .filter(unit -> rules.walk(cases.unit(unit).pack(), cases.unit(unit).kind(), release).isPresent()).toList();
    }

    /** Looks at the next day of a unit that is due, and puts on record what is missing; whether there was such a day. */
    @Transactional
    public boolean look(String unit) {
        LocalDate today = LocalDate.ofInstant(cases.now(), cases.calendar(cases.unit(unit)).zone());
        WalkWatch watch = watches.locked(unit).orElseGet(() -> watches.save(new WalkWatch(unit, today.minusDays(1))));
        boolean due = watch.next().isBefore(today) && isOver(unit, watch.next());
        if (due) {
            raise(unit, watch.next());
            watch.passed();
        }
        return due;
    }

    /** Whether the next working day of the unit has begun. */
    private boolean isOver(String unit, LocalDate day) {
        BusinessCalendar calendar = calendar(organisation.unit(unit, noon(unit, day)), releases.live());
        Instant midnight = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        Instant morning = calendar.after(midnight, A_MOMENT, LimitUnit.WORKING_HOURS).minus(A_MOMENT);
        return !cases.now().isBefore(morning);
    }

    private void raise(String id, LocalDate day) {
        Instant noon = noon(id, day);
        UnitView unit = organisation.unit(id, noon);
        String release = releases.inForceAt(noon);
        Optional<Walk> asked = unit.active() ? rules.walk(unit.pack(), unit.kind(), release) : Optional.empty();
        boolean worked = calendar(unit, release).isWorkingDay(day);
        if (asked.isPresent() && worked && !walks.existsByUnitAndWalkedOn(id, day)) {
            raise(unit, day, asked.get(), release);
        }
    }

    private void raise(UnitView unit, LocalDate day, Walk asked, String release) {
        String manager = unit.leaders().stream().findFirst()
                .orElseGet(() -> cases.leaders(unit.id()).stream().findFirst().orElse(null));
        ChecklistItem item = checklists.items(unit.pack(), asked.checklist(), release).stream()
                .filter(one -> one.item().equals(asked.item())).findFirst()
                .orElseThrow(() -> new IllegalStateException(asked.checklist() + " has no item " + asked.item()));
        Inspection found = inspections.found(unit, release, item, new ItemAnswer.Fault(null, asked.severity(), null, null, text(day), manager,
                false, null, false));
        cases.findings(found).forEach(one -> one.missedWalkOn(day));
        cases.publish(new WalkMissing(unit.id(), manager, day, cases.now()));
    }

    /** In both languages: a finding is read by whoever comes. */
    private String text(LocalDate day) {
        Object[] arguments = {day.toString()};
        return messages.getMessage("inspection.walk-missing", arguments, Locale.CHINESE) + " "
                + messages.getMessage("inspection.walk-missing", arguments, Locale.ENGLISH);
    }

    private Instant noon(String unit, LocalDate day) {
        return day.atTime(NOON).atZone(cases.calendar(cases.unit(unit)).zone()).toInstant();
    }

    private BusinessCalendar calendar(UnitView unit, String release) {
        return calendars.calendar(unit.pack(), unit.calendar(), release);
    }
}
