package io.youzhi.inspection;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;

import io.youzhi.inspection.process.InspectionProcess;
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
    private final InspectionPlans plans;
    private final Draws draws;
    private final InspectionManagement inspections;
    private final InspectionCases cases;
    private final ChecklistSource checklists;
    private final Inspectors inspectors;
    private final InspectionRules rules;
    private final Numbers numbers;
    private final InspectionProcess process;
    private final SecureRandom random = new SecureRandom();

    PlanManagement(InspectionPlans plans, Draws draws, InspectionManagement inspections, InspectionCases cases,
                   ChecklistSource checklists, Inspectors inspectors, InspectionRules rules, Numbers numbers, InspectionProcess process) {
        this.plans = plans;
        this.draws = draws;
        this.inspections = inspections;
        this.cases = cases;
        this.checklists = checklists;
        this.inspectors = inspectors;
        this.rules = rules;
        this.numbers = numbers;
        this.process = process;
    }

    /** Makes a plan; its number. What will prove the first draw is published with it. */
    public String make(NewPlan what, Reader by) {
        check(what);
        what.units().forEach(unit -> mustPlanFor(cases.unit(unit).id(), by));
        what.units().forEach(unit -> checklists.items(cases.unit(unit).pack(), what.checklist(), cases.release()));
        InspectionDecision asked = rules.decide(new InspectionFacts(cases.unit(what.units().get(0)).pack(), what.kind(),
                what.level(), what.checklist()), cases.release());
        inspectors.check(what.inspectors(), what.announced(), asked);
        BusinessCalendar calendar = calendar(what.units());
        Instant now = cases.now();
        InspectionPlan plan = new InspectionPlan(
                Numbers.number("P", numbers.next("inspection-plan"), now, calendar.zone()), what.announced(asked.announced()), calendar,
                by.login(), now);
        if (plan.isDrawn()) {
            int candidates = candidates(asked, what.units(), what.assets()).size();
            new Faults().require(candidates > 0, "units", "inspection.nobody-to-draw", String.join(", ", asked.among()))
                    .require(what.draw() >= 1 && what.draw() <= Math.max(1, candidates), "draw", "inspection.draw-of", candidates)
                    .refuse();
            mustCover(what, asked, candidates, calendar);
            plan.commit(seed());
        }
        plans.save(plan);
        if (plan.nextAt() != null) {
            process.startPlan(plan.number(), plan.nextAt());
        }
        return plan.number();
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
        if (plan.isDrawn() && plan.nextAt() != null) {
            plan.commit(seed());
        }
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

    /** It is carried out no more. */
    public void end(String number, Reader by) {
        InspectionPlan plan = get(number);
        mustOwn(plan, by);
        plan.end(cases.now());
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
