package io.youzhi.inspection;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.youzhi.decision.Outcome;
import io.youzhi.inspection.InspectionEvents.FindingRaised;
import io.youzhi.inspection.InspectionEvents.InspectionClosed;
import io.youzhi.inspection.InspectionEvents.InspectionRecorded;
import io.youzhi.inspection.ItemAnswer.Fault;
import io.youzhi.inspection.process.InspectionProcess;
import io.youzhi.org.Assets;
import io.youzhi.org.Groups;
import io.youzhi.org.Organisation.EmployeeView;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.inspection.InspectionRules;
import io.youzhi.rules.inspection.InspectionRules.InspectionDecision;
import io.youzhi.rules.inspection.InspectionRules.InspectionFacts;
import io.youzhi.shared.Faults;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Numbers;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens inspections, keeps what is found while they are made, and puts it on record (B-20 to B-23). */
@Service
@Transactional
public class InspectionManagement {

    private static final int MOST_AT_ONCE = 500;
    private final Inspections inspections;
    private final Findings findings;
    private final InspectionCases cases;
    private final FindingDecisions decisions;
    private final ChecklistSource checklists;
    private final Inspectors inspectors;
    private final Assets assets;
    private final InspectionRules rules;
    private final Numbers numbers;
    private final InspectionProcess process;

    InspectionManagement(Inspections inspections, Findings findings, InspectionCases cases, FindingDecisions decisions,
                         ChecklistSource checklists, Inspectors inspectors, Assets assets, InspectionRules rules, Numbers numbers,
                         InspectionProcess process) {
        this.inspections = inspections;
        this.findings = findings;
        this.cases = cases;
        this.decisions = decisions;
        this.checklists = checklists;
        this.inspectors = inspectors;
        this.assets = assets;
        this.rules = rules;
        this.numbers = numbers;
        this.process = process;
    }

    // ---- opening (B-20, B-21) -----------------------------------------------------------------------------------

    /** Opens an inspection that no plan asked for; its number. */
    public String open(NewInspection what, Reader by) {
        check(what);
        UnitView unit = cases.unit(what.unit());
        if (!InspectionDesk.seesAll(by) && !by.is(Groups.INSPECTOR) && !Groups.leads(by, unit.id())) {
            throw Refused.field("unit", "inspection.other-unit", unit.id());
        }
        assets.require("asset", what.asset(), unit.id());
        return open(what, unit, by.login()).number();
    }

    /**
     * Opens what another case gives occasion to; its number. Whoever works on that case may ask for it, but only those who
     * inspect are named to make it. What is not announced cannot be asked for where the unit would read of it there.
     *
     * @param readers units whose people read the other case
     */
    public String openOnOccasion(NewInspection what, String occasion, List<String> readers, String by) {
        check(what);
        UnitView unit = cases.unit(what.unit());
        assets.require("asset", what.asset(), unit.id());
        inspectors.mustInspectAnywhere(what.inspectors());
        Inspection inspection = open(what, unit, by);
        if (!inspection.announced() && readers.contains(unit.id())) {
            throw Refused.field("kind", "inspection.unit-would-know", unit.id(), occasion);
        }
        cases.write(inspection, by, "on-occasion", null, occasion);
        return inspection.number();
    }

    /** Opens what a plan asked for. */
    Inspection open(InspectionPlan plan, String occasion, String unit, String asset, String place) {
        NewInspection what = new NewInspection(plan.kind(), plan.level(), unit, asset, place, plan.checklist(), List.of(),
                plan.inspectors(), plan.nextAt(), plan.announced(), plan.title());
        Inspection inspection = open(what, cases.unit(unit), plan.createdBy());
        inspection.follow(plan.number(), occasion);
        return inspection;
    }

    private Inspection open(NewInspection what, UnitView unit, String by) {
        String release = cases.release();
        InspectionDecision asked = rules.decide(new InspectionFacts(unit.pack(), what.kind(), what.level(), what.checklist()),
                release);
        inspectors.check(what.inspectors(), what.announced(), asked);
        NewInspection whole = what.announced(asked.announced());
        Inspection inspection = save(whole, unit, release, items(whole, unit, release), by);
        if (asked.confirmed()) {
            inspection.askForConfirmation();
        }
        cases.keep(inspection, Outcome.of("inspection").with("inspectors", asked.inspectors())
                .with("leader", asked.leader()).with("announced", asked.announced()), asked.why());
        cases.tell(inspection, inspection.inspectors(), "inspection.notice.to-inspect",
                Map.of("at", inspection.plannedAt().toString()), "to-inspect");
        process.start(inspection.number(), inspection.announced());
        return inspection;
    }

    private List<ChecklistItem> items(NewInspection what, UnitView unit, String release) {
        return what.checklist() == null ? what.items() : checklists.items(unit.pack(), what.checklist(), release);
    }

    private Inspection save(NewInspection what, UnitView unit, String release, List<ChecklistItem> items, String by) {
        Instant now = cases.now();
        String number = Numbers.number("I", numbers.next("inspection"), now, cases.calendar(unit).zone());
        Inspection inspection = inspections.save(new Inspection(number, what, unit, release, items, by, now));
        cases.write(inspection, by, "opened", what.remark(), what.kind());
        return inspection;
    }

    /** The unit is told that it comes. */
    public void announce(String number) {
        Inspection inspection = cases.get(number);
        inspection.announce(cases.now());
        cases.write(inspection, null, "announced", null, null);
        cases.tell(inspection, cases.leaders(inspection.unit()), "inspection.notice.announced",
                Map.of("at", inspection.plannedAt().toString()), "announced");
    }

    private void check(NewInspection what) {
        Faults faults = new Faults().oneOf("kind", what.kind(), cases.kinds(Collections.singletonList(what.unit()))).oneOf("level", what.level(), Words.LEVELS)
                .text("unit", what.unit(), 64).optional("asset", what.asset(), 64).optional("place", what.place(), 300)
                .optional("checklist", what.checklist(), 64).optional("remark", what.remark(), 4000)
                .require((what.checklist() == null) != what.items().isEmpty(), "checklist", "inspection.checklist-or-items")
                .require(what.items().size() <= MOST_AT_ONCE, "items", "inspection.too-many", MOST_AT_ONCE);
        Set<String> seen = new HashSet<>();
        what.items().forEach(item -> faults.require(isItem(item), "items", "inspection.bad-item", String.valueOf(item.item()))
                .require(seen.add(item.item()), "items", "inspection.item-twice", String.valueOf(item.item())));
        faults.refuse();
    }

    private static boolean isItem(ChecklistItem item) {
        return item.item() != null && item.item().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}")
                && item.text() != null && item.text().zh() != null && item.text().en() != null
                && item.text().zh().length() <= 1000 && item.text().en().length() <= 1000
                && item.points() != null && item.points().signum() >= 0 && item.points().precision() <= 9
                && item.points().scale() <= 2
                && (item.severity() == null || Words.SEVERITIES.contains(item.severity()));
    }

    /**
     * Somebody of the inspected unit confirms on site that the inspection is being made there (P-3): by its number, which the
     * inspector tells them, and the code of the place where it has one.
     */
    public void confirm(String number, String asset, Reader by) {
        Inspection inspection = cases.get(number);
        boolean ofUnit = cases.employeeOf(by.login()).filter(EmployeeView::active)
                .filter(one -> one.unit().equals(inspection.unit())).isPresent();
        if (!ofUnit || inspection.isInspectedBy(by.login())) {
            throw Refused.because("inspection.not-yours-to-confirm", number);
        }
        new Faults().require(inspection.asset() == null || inspection.asset().equals(asset), "asset",
                "inspection.other-place", String.valueOf(asset)).refuse();
        inspection.confirm(by.login(), cases.now());
        cases.write(inspection, by.login(), "confirmed", null, inspection.asset());
    }

    /** It is not made after all. */
    public void cancel(String number, String reason, String by) {
        Inspection inspection = cases.get(number);
        new Faults().text("reason", reason, 1000).refuse();
        mustInspect(inspection, by);
        inspection.cancel(cases.now());
        cases.write(inspection, by, "cancelled", reason, null);
        if (inspection.announcedAt() != null) {
            cases.tell(inspection, cases.leaders(inspection.unit()), "inspection.notice.cancelled", Map.of(), "cancelled");
        }
        process.cancel(number);
    }

    // ---- while it is made (B-22) ------------------------------------------------------------------------------

    /** Keeps what was said of some items so far; nothing of it counts before the inspection is recorded. */
    public void answer(String number, List<ItemAnswer> answers, String by) {
        Inspection inspection = cases.get(number);
        inspection.mustBe(State.OPEN);
        mustInspect(inspection, by);
        check(answers);
        requireKnown(answers, inspection.unit());
        answers.forEach(answer -> answer(inspection, answer, by));
    }

    private void requireKnown(List<ItemAnswer> answers, String unit) {
        answers.forEach(answer -> answer.faults().forEach(fault ->
                assets.require(answer.item() + ".faults.asset", fault.asset(), unit)));
    }

    private void answer(Inspection inspection, ItemAnswer said, String by) {
        InspectionItem item = inspection.item(said.item());
        item.answer(said.answer(), said.note(), by, cases.now());
        List<Finding> before = cases.findings(inspection).stream().filter(one -> one.item().equals(item.item())).toList();
        Set<String> kept = said.faults().stream().map(Fault::number).collect(Collectors.toSet());
        before.stream().filter(one -> !kept.contains(one.number())).forEach(Finding::drop);
        for (Fault fault : said.faults()) {
            if (fault.number() == null) {
                findings.save(new Finding(inspection, item.item(), fault, by, cases.now()));
            } else {
                before.stream().filter(one -> one.number().equals(fault.number())).findFirst()
                        .orElseThrow(() -> new NotFound("finding", fault.number())).write(fault, by, cases.now());
            }
        }
    }

    private void check(List<ItemAnswer> answers) {
        Faults faults = new Faults().require(answers.size() <= MOST_AT_ONCE, "answers", "inspection.too-many", MOST_AT_ONCE);
        for (ItemAnswer answer : answers) {
            faults.text("item", answer.item(), 64).optional(answer.item() + ".note", answer.note(), 2000)
                    .require(answer.answer() == Answer.FAILED || answer.faults().isEmpty(), answer.item() + ".faults",
                            "inspection.fault-of-passed", String.valueOf(answer.item()))
                    .require(answer.faults().size() <= MOST_AT_ONCE, answer.item() + ".faults", "inspection.too-many",
                            MOST_AT_ONCE);
            answer.faults().forEach(fault -> check(answer.item() + ".faults.", fault, faults));
        }
        faults.refuse();
    }

    private void check(String at, Fault fault, Faults faults) {
        faults.oneOf(at + "severity", fault.severity(), Words.SEVERITIES).optional(at + "text", fault.text(), 4000)
                .optional(at + "asset", fault.asset(), 64).optional(at + "place", fault.place(), 300)
                .require(fault.employee() == null || cases.isActive(fault.employee()), at + "employee",
                        "inspection.not-an-employee", String.valueOf(fault.employee()));
    }

    private void mustInspect(Inspection inspection, String by) {
        if (!inspection.isInspectedBy(by)) {
            throw Refused.because("inspection.inspectors-only", inspection.number());
        }
    }

    // ---- on record (B-23) ---------------------------------------------------------------------------------------

    /** Puts what was found on record: every item is answered, every failed one has a finding. */
    public void record(String number, String by) {
        Inspection inspection = cases.get(number);
        mustInspect(inspection, by);
        record(inspection, by);
    }

    private void record(Inspection inspection, String by) {
        List<Finding> found = cases.findings(inspection);
        mustHaveFindings(inspection, found);
        decisions.waitForTurn(inspection, found.stream().map(Finding::item).collect(Collectors.toSet()));
        Instant now = cases.now();
        inspection.record(by, now);
        cases.write(inspection, by, "recorded", null, inspection.score() == null ? null : inspection.score().toPlainString());
        found.forEach(finding -> raise(finding, by, now));
        cases.tell(inspection, cases.leaders(inspection.unit()), "inspection.notice.recorded",
                Map.of("findings", String.valueOf(found.size())), "recorded");
        cases.publish(new InspectionRecorded(inspection.number(), now, inspection.unit(), inspection.kind(),
                inspection.level(), inspection.score(), inspection.criticalFailed()));
    }

    private void raise(Finding finding, String by, Instant now) {
        finding.raise(now);
        cases.write(finding, by, "raised", null, finding.item());
        cases.publish(new FindingRaised(finding.number(), finding.inspection().number(), now, finding.unit(),
                finding.employee(), finding.item(), finding.severity()));
    }

    private static void mustHaveFindings(Inspection inspection, List<Finding> found) {
        Set<String> described = found.stream().map(Finding::item).collect(Collectors.toSet());
        found.stream().filter(one -> !one.saysWhatIsWrong()).map(Finding::item).forEach(described::remove);
        List<String> bare = inspection.items().stream().filter(item -> item.is(Answer.FAILED)).map(InspectionItem::item)
                .filter(item -> !described.contains(item)).toList();
        if (!bare.isEmpty()) {
            throw Refused.because("inspection.no-finding", inspection.number(), String.join(", ", bare));
        }
    }

    // ---- until every finding is closed (B-26) --------------------------------------------------------------------

    /** What was found is put right: the numbers of the findings that are to be looked after. */
    public List<String> rectify(String number) {
        Inspection inspection = cases.get(number);
        List<String> open = cases.findings(inspection).stream().filter(one -> one.state() == FindingState.RAISED)
                .map(Finding::number).toList();
        if (!open.isEmpty()) {
            inspection.rectify();
        }
        return open;
    }

    /** Every finding is closed: so is the inspection, and its report goes to the unit. */
    public void close(String number) {
        Inspection inspection = cases.get(number);
        List<String> open = cases.findings(inspection).stream().filter(one -> one.closedAt() == null)
                .map(Finding::number).toList();
        if (!open.isEmpty()) {
            throw Refused.because("inspection.findings-open", number, String.join(", ", open));
        }
        Instant now = cases.now();
        inspection.close(now);
        cases.write(inspection, null, "closed", null, null);
        cases.tell(inspection, cases.leaders(inspection.unit()), "inspection.notice.closed", Map.of(), "closed");
        cases.publish(new InspectionClosed(number, now, inspection.unit()));
    }

    /** A manager's walk that found something: opened, answered and recorded in one go; it has no score. */
    Inspection walked(NewInspection what, List<ItemAnswer> answers, String by) {
        check(what);
        check(answers);
        return atOnce(save(what, cases.unit(what.unit()), cases.release(), what.items(), by), answers, by);
    }

    /** What the rules find wrong by themselves: put on record in one go, inspected by nobody; it has no score. */
    Inspection found(UnitView unit, String release, ChecklistItem item, Fault fault) {
        NewInspection what = new NewInspection(Words.WALK_ABOUT, "team", unit.id(), null, null, null, List.of(item),
                List.of(), null, false, null);
        return atOnce(save(what, unit, release, List.of(item), null),
                List.of(new ItemAnswer(item.item(), Answer.FAILED, null, List.of(fault))), null);
    }

    private Inspection atOnce(Inspection inspection, List<ItemAnswer> answers, String by) {
        answers.forEach(answer -> answer(inspection, answer, by));
        record(inspection, by);
        process.startRecorded(inspection.number());
        return inspection;
    }
}
