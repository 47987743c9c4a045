package io.youzhi.inspection;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import io.youzhi.inspection.process.InspectionProcess;
import io.youzhi.notification.Notifications;
import io.youzhi.org.Assets;
import io.youzhi.org.Groups;
import io.youzhi.org.Organisation.EmployeeView;
import io.youzhi.rules.inspection.InspectionRules;
import io.youzhi.rules.inspection.InspectionRules.InspectionDecision;
import io.youzhi.rules.inspection.InspectionRules.InspectionFacts;
import io.youzhi.shared.Faults;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Numbers;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import io.youzhi.shared.time.BusinessCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes plans and carries them out: draws, where they say so, and opens the inspections of an occasion (B-20). */
@Service
@Transactional
public class PlanManagement {

    private static final int SEED_BYTES = 32;
    private static final int MOST = 100;
    private static final int LONGEST_REASON = 1000;
    private final InspectionPlans plans;
    private final Draws draws;
    private final PlanLines story;
    private final Inspections all;
    private final InspectionManagement inspections;
    private final InspectionCases cases;
    private final ChecklistSource checklists;
    private final Inspectors inspectors;
    private final Assets assets;
    private final InspectionRules rules;
    private final Numbers numbers;
    private final Notifications notifications;
    private final InspectionProcess process;
    private final SecureRandom random = new SecureRandom();

    PlanManagement(InspectionPlans plans, Draws draws, PlanLines story, Inspections all, InspectionManagement inspections,
                   InspectionCases cases, ChecklistSource checklists, Inspectors inspectors, Assets assets,
                   InspectionRules rules, Numbers numbers, Notifications notifications, InspectionProcess process) {
        this.plans = plans;
        this.draws = draws;
        this.story = story;
        this.all = all;
        this.inspections = inspections;
        this.cases = cases;
        this.checklists = checklists;
        this.inspectors = inspectors;
        this.assets = assets;
        this.rules = rules;
        this.numbers = numbers;
        this.notifications = notifications;
        this.process = process;
    }

    /** Makes a plan; its number. What will prove the first draw is published with it. */
    public String make(NewPlan what, Reader by) {
        NewPlan whole = checked(what, by);
        BusinessCalendar calendar = calendar(what.units());
        Instant now = cases.now();
        InspectionPlan plan = new InspectionPlan(
                Numbers.number("P", numbers.next("inspection-plan"), now, calendar.zone()), whole, calendar, by.login(), now);
        commit(plan);
        plans.save(plan);
        write(plan, by.login(), "made", null, plan.commitment());
        if (plan.nextAt() != null) {
            process.startPlan(plan.number(), plan.nextAt());
        }
        return plan.number();
    }

    /**
     * Changes what is still to come of a plan, from a new start on; what it was stays on record. A draw that was made for the
     * next occasion stands: it cannot be undone by a change. What will prove the next one is published anew.
     */
    public void change(String number, NewPlan what, String reason, Reader by) {
        InspectionPlan plan = get(number);
        mustOwn(plan, by);
        plan.mustRun();
        new Faults().text("reason", reason, LONGEST_REASON).refuse();
        LocalDate due = occasion(plan, calendar(plan.units()));
        if (draws.findByPlanIdAndOccasion(plan.id(), due.toString()).isPresent()) {
            throw Refused.because("inspection.drawn-already", number, due);
        }
        NewPlan whole = checked(what, by);
        String before = AsJson.written(plan.said());
        BusinessCalendar calendar = calendar(what.units());
        plan.change(whole, calendar, cases.now());
        mustBeToCome(plan, calendar);
        commit(plan);
        write(plan, by.login(), "changed", reason, before);
        tell(plan, "inspection.notice.plan-changed", reason);
        if (plan.nextAt() == null) {
            process.endPlan(number);
        } else {
            process.movePlan(number, plan.nextAt());
        }
    }

    private void mustBeToCome(InspectionPlan plan, BusinessCalendar calendar) {
        if (plan.nextAt() != null) {
            String day = occasion(plan, calendar).toString();
            if (!all.findByPlanAndOccasionOrderByNumber(plan.number(), day).isEmpty()) {
                throw Refused.field("startsOn", "inspection.carried-out-already", day);
            }
        }
    }

    private void commit(InspectionPlan plan) {
        if (plan.isDrawn() && plan.nextAt() != null) {
            plan.commit(seed());
        }
    }

    /** What was said, if it can be: with what is usual where it does not say. */
    private NewPlan checked(NewPlan what, Reader by) {
        check(what);
        what.units().forEach(unit -> mustPlanFor(cases.unit(unit).id(), by));
        what.units().forEach(unit -> checklists.items(cases.unit(unit).pack(), what.checklist(), cases.release()));
        what.assets().forEach(asset -> assets.require("assets", asset, what.units().get(0)));
        InspectionDecision asked = rules.decide(new InspectionFacts(cases.unit(what.units().get(0)).pack(), what.kind(),
                what.level(), what.checklist()), cases.release());
        inspectors.check(what.inspectors(), what.announced(), asked);
        if (what.draw() != null) {
            mustBeDrawable(what, asked);
        }
        return what.announced(asked.announced());
    }

    /** There is somebody to draw from, no more are drawn than there are, and everyone is reached where that is asked for. */
    private void mustBeDrawable(NewPlan what, InspectionDecision asked) {
        int candidates = candidates(asked, what.units(), what.assets()).size();
        new Faults().require(candidates > 0, "units", "inspection.nobody-to-draw", String.join(", ", asked.among()))
                .require(what.draw() >= 1 && what.draw() <= Math.max(1, candidates), "draw", "inspection.draw-of", candidates)
                .refuse();
        mustCover(what, asked, candidates, calendar(what.units()));
    }

    private void write(InspectionPlan plan, String actor, String what, String note, String details) {
        story.save(new PlanLine(plan, cases.now(), actor, what, note, details));
    }

    private void tell(InspectionPlan plan, String code, String reason) {
        notifications.tell(plan.inspectors().stream().filter(cases::isActive).toList(), "inspection-plan:" + plan.number(),
                code, Map.of("number", plan.number(), "title", plan.title(), "reason", reason,
                        "at", String.valueOf(plan.nextAt())), code + ":" + cases.now());
    }

    private static void mustPlanFor(String unit, Reader by) {
        if (!InspectionDesk.seesAll(by) && !by.is(Groups.INSPECTOR) && !Groups.leads(by, unit)) {
            throw Refused.field("units", "inspection.other-unit", unit);
        }
    }

    private void check(NewPlan what) {
        LocalDate today = LocalDate.ofInstant(cases.now(), java.time.ZoneOffset.UTC).minusDays(1);
        new Faults().text("title", what.title(), 200).oneOf("kind", what.kind(), cases.kinds(what.units()))
                .oneOf("level", what.level(), Words.LEVELS).text("checklist", what.checklist(), 64)
                .require(!what.units().isEmpty(), "units", "field.missing")
                .require(what.units().size() <= MOST, "units", "inspection.too-many", MOST)
                .require(what.assets().size() <= MOST, "assets", "inspection.too-many", MOST)
                .require(what.assets().isEmpty() || what.units().size() == 1, "assets", "inspection.assets-of-one-unit")
                .require(!Words.RANDOM.equals(what.kind()) || what.draw() != null, "draw", "field.missing")
                .require(what.startsOn() != null, "startsOn", "field.missing")
                .require(what.startsOn() == null || !what.startsOn().isBefore(today), "startsOn", "inspection.in-the-past")
                .require(what.endsOn() == null || what.startsOn() == null || !what.endsOn().isBefore(what.startsOn()),
                        "endsOn", "inspection.ends-before")
                .require(what.at() != null, "at", "field.missing").refuse();
    }

    /** A draw that comes again and has to reach everyone in a period must be of enough of them. */
    private static void mustCover(NewPlan what, InspectionDecision asked, int candidates, BusinessCalendar calendar) {
        if (asked.covers() != null && what.recurrence() != Recurrence.ONCE) {
            int occasions = occasions(what, asked, calendar);
            int least = occasions == 0 ? candidates : (candidates + occasions - 1) / occasions;
            new Faults().require(what.draw() >= least, "draw", "inspection.draw-too-few", candidates, occasions, least).refuse();
        }
    }

    /** How often a plan comes in the first whole period that is to be covered. */
    private static int occasions(NewPlan what, InspectionDecision asked, BusinessCalendar calendar) {
        LocalDate begins = changes(what.startsOn(), asked, calendar.zone());
        LocalDate ends = changes(begins, asked, calendar.zone());
        int occasions = 0;
        LocalDate day = what.recurrence().first(what.startsOn(), calendar);
        while (day.isBefore(ends)) {
            occasions += day.isBefore(begins) ? 0 : 1;
            day = what.recurrence().after(what.startsOn(), day, calendar);
        }
        return occasions;
    }

    /** The first day after another that lies in another period. */
    private static LocalDate changes(LocalDate from, InspectionDecision asked, ZoneId zone) {
        Instant period = asked.coveredSince(from.atStartOfDay(zone).toInstant(), zone);
        LocalDate day = from.plusDays(1);
        while (asked.coveredSince(day.atStartOfDay(zone).toInstant(), zone).equals(period)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Whom or what a plan draws from now: people of some posts in its units, else places, else units. */
    private List<String> candidates(InspectionDecision asked, List<String> units, List<String> assets) {
        if (asked.among().isEmpty()) {
            return assets.isEmpty() ? units : assets;
        }
        return units.stream().flatMap(unit -> cases.staff(unit).stream()).filter(EmployeeView::active)
                .filter(one -> asked.among().contains(one.post())).map(EmployeeView::id).distinct().toList();
    }

    private InspectionDecision asked(InspectionPlan plan) {
        return rules.decide(new InspectionFacts(cases.unit(plan.units().get(0)).pack(), plan.kind(), plan.level(),
                plan.checklist()), cases.release());
    }

    /** When a plan is carried out next; null where it is over. */
    @Transactional(readOnly = true)
    public Instant next(String number) {
        return get(number).nextAt();
    }

    /**
     * Draws for the next occasion, before it comes, with witnesses.
     *
     * @param word what a witness adds to the draw, or null
     */
    public void draw(String number, String word, Reader by) {
        InspectionPlan plan = get(number);
        mustOwn(plan, by);
        plan.mustRun();
        new Faults().optional("word", word, 200).refuse();
        if (!plan.isDrawn()) {
            throw Refused.because("inspection.not-drawn", number);
        }
        LocalDate occasion = occasion(plan, calendar(plan.units()));
        if (draws.findByPlanIdAndOccasion(plan.id(), occasion.toString()).isPresent()) {
            throw Refused.because("inspection.drawn-already", number, occasion);
        }
        draw(plan, occasion, word, by.login());
    }

    /** Opens the inspections of the occasion that has come, drawn by lot where the plan says so; their numbers. */
    public List<String> carryOut(String number) {
        InspectionPlan plan = get(number);
        plan.mustRun();
        if (plan.nextAt().isAfter(cases.now())) {
            throw Refused.because("inspection.not-yet", number, plan.nextAt());
        }
        BusinessCalendar calendar = calendar(plan.units());
        LocalDate occasion = occasion(plan, calendar);
        List<String> opened = chosen(plan, occasion).stream().map(one -> open(plan, occasion, one))
                .map(Inspection::number).toList();
        plan.advance(occasion, calendar, cases.now());
        commit(plan);
        return opened;
    }

    private static LocalDate occasion(InspectionPlan plan, BusinessCalendar calendar) {
        return LocalDate.ofInstant(plan.nextAt(), calendar.zone());
    }

    private List<String> chosen(InspectionPlan plan, LocalDate occasion) {
        return plan.isDrawn() ? draws.findByPlanIdAndOccasion(plan.id(), occasion.toString()).map(Draw::chosen)
                .orElseGet(() -> draw(plan, occasion, null, null)) : plan.candidates();
    }

    private Inspection open(InspectionPlan plan, LocalDate occasion, String candidate) {
        if (!asked(plan).among().isEmpty()) {
            EmployeeView drawn = cases.employee(candidate);
            return inspections.open(plan, occasion.toString(), drawn.unit(), null, drawn.name() + " (" + drawn.id() + ")");
        }
        boolean places = !plan.assets().isEmpty();
        return inspections.open(plan, occasion.toString(), places ? plan.units().get(0) : candidate,
                places ? candidate : null, null);
    }

    private List<String> draw(InspectionPlan plan, LocalDate occasion, String word, String by) {
        InspectionDecision asked = asked(plan);
        Lot lot = plan.lot(occasion, word, candidates(asked, plan.units(), plan.assets()), already(plan, asked, occasion));
        draws.save(new Draw(plan.id(), plan.commitment(), lot, cases.now(), by));
        write(plan, by, "drawn", occasion.toString(), lot.seed());
        return lot.chosen();
    }

    /** Who was drawn before in the period that is to be covered. */
    private List<String> already(InspectionPlan plan, InspectionDecision asked, LocalDate occasion) {
        if (asked.covers() == null) {
            return List.of();
        }
        ZoneId zone = calendar(plan.units()).zone();
        LocalDate since = asked.coveredSince(occasion.atStartOfDay(zone).toInstant(), zone).atZone(zone).toLocalDate();
        return draws.findByPlanIdOrderByOccasion(plan.id()).stream().filter(draw -> !LocalDate.parse(draw.occasion()).isBefore(since))
                .flatMap(draw -> draw.chosen().stream()).distinct().toList();
    }

    /** It is carried out no more; why is for its inspectors and the record, and may be left out. */
    public void end(String number, String reason, Reader by) {
        InspectionPlan plan = get(number);
        mustOwn(plan, by);
        new Faults().optional("reason", reason, LONGEST_REASON).refuse();
        plan.end(cases.now());
        write(plan, by.login(), "ended", reason, null);
        tell(plan, "inspection.notice.plan-ended", reason == null ? "–" : reason);
        process.endPlan(number);
    }

    private static void mustOwn(InspectionPlan plan, Reader by) {
        if (!InspectionDesk.seesAll(by) && !by.login().equals(plan.createdBy())) {
            throw Refused.because("inspection.not-your-plan", plan.number(), plan.createdBy());
        }
    }

    private InspectionPlan get(String number) {
        return plans.findByNumber(number).orElseThrow(() -> new NotFound("inspection-plan", number));
    }

    private BusinessCalendar calendar(List<String> units) {
        return cases.calendar(cases.unit(units.get(0)));
    }

    private String seed() {
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
