package io.youzhi.inspection;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.youzhi.decision.Decisions;
import io.youzhi.decision.Outcome;
import io.youzhi.notification.Notifications;
import io.youzhi.org.Groups;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.EmployeeView;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.Releases;
import io.youzhi.rules.Why;
import io.youzhi.rules.Wording;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.time.BusinessCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What all management of inspections shares: the case, its story, who is told, the unit's time. */
@Component
class InspectionCases {

    private final Inspections inspections;
    private final Findings findings;
    private final StoryLines story;
    private final Organisation organisation;
    private final Notifications notifications;
    private final Releases releases;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Decisions decisions;
    private final Wording wording;

    InspectionCases(Inspections inspections, Findings findings, StoryLines story, Organisation organisation,
                    Notifications notifications, Releases releases, Calendars calendars,
                    ApplicationEventPublisher events, Clock clock, Decisions decisions, Wording wording) {
        this.inspections = inspections;
        this.findings = findings;
        this.story = story;
        this.organisation = organisation;
        this.notifications = notifications;
        this.releases = releases;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
        this.decisions = decisions;
        this.wording = wording;
    }

    /** The inspection with a number. */
    Inspection get(String number) {
        return inspections.findByNumber(number).orElseThrow(() -> new NotFound("inspection", number));
    }

    /** The finding with a number, drafts too. */
    Finding finding(String number) {
        return findings.findByNumber(number).filter(one -> one.state() != FindingState.DROPPED)
                .orElseThrow(() -> new NotFound("finding", number));
    }

    /** The findings of an inspection, drafts too. */
    List<Finding> findings(Inspection inspection) {
        return findings.findByInspectionAndStateNotOrderById(inspection, FindingState.DROPPED);
    }

    /** Failed items of an inspection of which no finding stands any more. */
    Set<String> cleared(Inspection inspection) {
        Map<String, Boolean> stands = findings(inspection).stream().collect(Collectors.toMap(Finding::item,
                one -> !one.isWithdrawn(), Boolean::logicalOr));
        return inspection.items().stream().map(InspectionItem::item).filter(item -> Boolean.FALSE.equals(stands.get(item)))
                .collect(Collectors.toSet());
    }

    /** The kinds of inspections that the pack of the first unit knows, or base where there is none. */
    Set<String> kinds(List<String> units) {
        return wording.words(units.isEmpty() || units.get(0) == null ? "base" : organisation.unit(units.get(0)).pack(),
                "inspection-kinds", releases.live());
    }

    /** Everyone who works in a unit itself. */
    List<EmployeeView> staff(String unit) {
        return organisation.staff(unit);
    }

    /** An employee. */
    EmployeeView employee(String id) {
        return organisation.employee(id);
    }

    /** The employee behind a login, if that user is one. */
    Optional<EmployeeView> employeeOf(String login) {
        return organisation.employeeOf(login);
    }

    /** Now, by the business clock. */
    Instant now() {
        return clock.instant();
    }

    /** Content hash of the release now in force. */
    String release() {
        return releases.live();
    }

    /** Content hash of the release that was in force at a moment. */
    String release(Instant at) {
        return releases.inForceAt(at);
    }

    /** A unit. */
    UnitView unit(String id) {
        return organisation.unit(id);
    }

    /** A unit as it was at a moment. */
    UnitView unit(String id, Instant at) {
        return organisation.unit(id, at);
    }

    /** Whether somebody works in a unit. */
    boolean worksIn(String employee, String unit) {
        return organisation.employeeOf(employee).filter(one -> unit.equals(one.unit())).isPresent();
    }

    /** The calendar of a unit as it is now. */
    BusinessCalendar calendar(UnitView unit) {
        return calendars.calendar(unit.pack(), unit.calendar(), releases.live());
    }

    /** The calendar that an inspection goes by. */
    BusinessCalendar calendar(Inspection inspection) {
        return calendars.calendar(inspection.pack(), inspection.calendar(), inspection.release());
    }

    /** Whether somebody leads: by their post, or a unit. */
    boolean isLeader(String employee) {
        EmployeeView one = organisation.employee(employee);
        return "leader".equals(one.post()) || organisation.unit(one.unit()).leaders().contains(employee);
    }

    /** Whether somebody is an employee who works here. */
    boolean isActive(String employee) {
        return organisation.employeeOf(employee).filter(EmployeeView::active).isPresent();
    }

    /** Whether somebody is an inspector or of the quality office. */
    boolean inspectsAnywhere(String employee) {
        return organisation.holders(Groups.INSPECTOR, null).contains(employee)
                || organisation.holders(Groups.QUALITY_OFFICE, null).contains(employee);
    }

    /** Name of an employee. */
    String nameOf(String employee) {
        return organisation.employee(employee).name();
    }

    /** Leaders of a unit, or of the nearest one above that has any. */
    List<String> leaders(String unit) {
        return organisation.holders("unit-leader", unit);
    }

    /** Writes a line of an inspection's story. */
    void write(Inspection inspection, String actor, String what, String note, String details) {
        story.save(new StoryLine(inspection, null, now(), actor, what, note, details));
    }

    /** Writes a line of a finding's story. */
    void write(Finding finding, String actor, String what, String note, String details) {
        story.save(new StoryLine(finding.inspection(), finding.number(), now(), actor, what, note, details));
    }

    /** Keeps what the rules decided about it, and why. */
    void keep(Inspection inspection, Outcome outcome, Why why) {
        decisions.keep("inspection", inspection.number(), outcome, why);
    }

    /** Tells people, on record. */
    void tell(Inspection inspection, Collection<String> to, String code, Map<String, String> arguments, String about) {
        if (!to.isEmpty()) {
            Map<String, String> all = new HashMap<>(arguments);
            all.put("number", inspection.number());
            all.put("unit", unit(inspection.unit()).name());
            notifications.tell(to, "inspection:" + inspection.number(), code, all, about);
        }
    }

    /** Publishes an event. */
    void publish(Object event) {
        events.publishEvent(event);
    }
}
