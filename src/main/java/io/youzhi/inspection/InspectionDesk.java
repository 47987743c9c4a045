package io.youzhi.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.youzhi.attachment.AttachmentStore;
import io.youzhi.decision.Explained;
import io.youzhi.decision.Explanations;
import io.youzhi.limit.ClockLedger;
import io.youzhi.limit.ClockView;
import io.youzhi.org.Groups;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.EmployeeView;
import io.youzhi.shared.Bilingual;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads inspections, for whoever may see them: their inspectors and who opened them; the unit's people once it is announced
 * or recorded, but never what is only a draft; the quality office, managers and the leading group everything.
 */
@Service
@Transactional(readOnly = true)
public class InspectionDesk implements InspectionViews {

    private static final Set<String> SEE_ALL = Set.of(Groups.QUALITY_OFFICE, Groups.MANAGER, Groups.LEADING_GROUP,
            Groups.ADMINISTRATOR);
    private static final Bilingual ALGORITHM = new Bilingual(
            "每个候选对象的位置 = SHA-256(种子、见证词、日期、候选编号，各占一行，UTF-8)，按十六进制从小到大，本期已抽到过的排在后面，取前 n 个；种子的 SHA-256 已事先公布",
            "Each candidate stands at SHA-256 of seed, word, day and candidate, a line each, UTF-8; in hexadecimal order, "
                    + "those drawn already in the period behind the others, the first n are drawn. The SHA-256 of the seed was published before.");
    private final InspectionCases cases;
    private final Inspections inspections;
    private final Findings findings;
    private final InspectionPlans plans;
    private final PlanLines planLines;
    private final Draws draws;
    private final Walks walks;
    private final StoryLines story;
    private final RectificationRounds rounds;
    private final DeadlineExtensions extensions;
    private final ClockLedger ledger;
    private final AttachmentStore attachments;
    private final Organisation organisation;
    private final Explanations explanations;

    InspectionDesk(InspectionCases cases, Inspections inspections, Findings findings, InspectionPlans plans, PlanLines planLines, Draws draws,
                   Walks walks, StoryLines story, RectificationRounds rounds, DeadlineExtensions extensions, ClockLedger ledger,
                   AttachmentStore attachments, Organisation organisation, Explanations explanations) {
        this.cases = cases;
        this.inspections = inspections;
        this.findings = findings;
        this.plans = plans;
        this.planLines = planLines;
        this.draws = draws;
        this.walks = walks;
        this.story = story;
        this.rounds = rounds;
        this.extensions = extensions;
        this.ledger = ledger;
        this.attachments = attachments;
        this.organisation = organisation;
        this.explanations = explanations;
    }

    // ---- who may see what ----------------------------------------------------------------------------------------

    /** Whether a reader sees every inspection. */
    static boolean seesAll(Reader reader) {
        return reader.isAnyOf(SEE_ALL);
    }

    /** Refuses, as if there were none, who may not see an inspection. */
    public void mustSee(String number, Reader reader) {
        if (!sees(number, reader)) {
            throw new NotFound("inspection", number);
        }
    }

    /** Whether a reader may see an inspection. */
    public boolean sees(String number, Reader reader) {
        return sees(cases.get(number), reader);
    }

    /** Refuses, as if there were none, who may not see a finding. */
    public void mustSeeFinding(String number, Reader reader) {
        Finding finding = cases.finding(number);
        boolean sees = isInside(finding.inspection(), reader)
                || finding.isOnRecord() && (Groups.units(reader).contains(finding.unit())
                || reader.login().equals(finding.employee()));
        if (!sees) {
            throw new NotFound("finding", number);
        }
    }

    private static boolean sees(Inspection inspection, Reader reader) {
        return isInside(inspection, reader)
                || inspection.isKnownToUnit() && Groups.units(reader).contains(inspection.unit());
    }

    private static boolean isInside(Inspection inspection, Reader reader) {
        return seesAll(reader) || inspection.isInspectedBy(reader.login())
                || reader.login().equals(inspection.openedBy());
    }

    // ---- inspections ---------------------------------------------------------------------------------------------

    /** What is asked of a list of inspections; null is anything. */
    public record InspectionFilter(String state, String kind, String level, String unit, String plan, String checklist,
                                   String inspector, Boolean open, Instant from, Instant to) {
    }

    /** Inspections that a reader may see and that fit a filter. */
    public Page<InspectionLine> list(InspectionFilter filter, Reader reader, Pageable page) {
        return inspections.findAll((root, query, build) -> {
            Where where = new Where(root, build);
            if (!seesAll(reader)) {
                where.all.add(visible(root, build, reader));
            }
            where.equal("state", state(State.class, filter.state())).equal("kind", filter.kind())
                    .equal("level", filter.level()).equal("unit", filter.unit()).equal("plan", filter.plan())
                    .equal("checklist", filter.checklist()).between("plannedAt", filter.from(), filter.to());
            if (filter.inspector() != null) {
                where.all.add(build.isMember(filter.inspector(), root.get("inspectors")));
            }
            return where.open("closedAt", filter.open()).and();
        }, page).map(InspectionDesk::line);
    }

    @Override
    public List<InspectionLine> closed(String unit, Instant from, Instant to) {
        return inspections.findByUnitAndStateAndClosedAtGreaterThanEqualAndClosedAtLessThanOrderByClosedAt(unit, State.CLOSED,
                from, to).stream().map(InspectionDesk::line).toList();
    }

    private static Predicate visible(Root<Inspection> root, CriteriaBuilder build, Reader reader) {
        List<Predicate> any = new ArrayList<>(List.of(build.isMember(reader.login(), root.get("inspectors")),
                build.equal(root.get("openedBy"), reader.login())));
        if (!Groups.units(reader).isEmpty()) {
            any.add(build.and(root.get("unit").in(Groups.units(reader)),
                    build.or(build.isNotNull(root.get("recordedAt")), build.isNotNull(root.get("announcedAt")))));
        }
        return build.or(any.toArray(Predicate[]::new));
    }

    private static <E extends Enum<E>> E state(Class<E> type, String word) {
        return word == null ? null : WordsOf.the(type, "state", word);
    }

    private static InspectionLine line(Inspection i) {
        return new InspectionLine(i.number(), i.plan(), i.kind(), i.level(), i.unit(), i.asset(), i.checklist(),
                i.state().word(), i.plannedAt(), i.recordedAt(), i.closedAt(), i.score(), i.criticalFailed(), corrected(i));
    }

    @Override
    public InspectionView inspection(String number) {
        return view(cases.get(number), true);
    }

    /** An inspection as a reader may see it: before it is recorded, what was said so far is for those who inspect only. */
    @Override
    public InspectionView inspection(String number, Reader reader) {
        mustSee(number, reader);
        Inspection inspection = cases.get(number);
        return view(inspection, seesDrafts(inspection, reader));
    }

    private static boolean seesDrafts(Inspection inspection, Reader reader) {
        return inspection.recordedAt() != null || isInside(inspection, reader);
    }

    private InspectionView view(Inspection i, boolean drafts) {
        Set<String> cleared = i.correctedAt() == null ? Set.of() : cases.cleared(i);
        return new InspectionView(i.number(), i.plan(), i.occasion(), i.kind(), i.level(), i.unit(), i.asset(), i.place(),
                i.pack(), i.release(), i.checklist(), i.announced(), i.state().word(), i.inspectors(), i.plannedAt(),
                i.openedAt(), i.openedBy(), i.announcedAt(), i.recordedAt(), i.recordedBy(), i.closedAt(), i.earned(),
                i.applicable(), i.score(), i.criticalFailed(), corrected(i), i.remark(), cases.calendar(i).zone(),
                i.items().stream().map(item -> view(item, drafts, cleared.contains(item.item()))).toList(),
                drafts ? cases.findings(i).stream().map(InspectionDesk::view).toList() : List.of());
    }

    static CorrectedView corrected(Inspection i) {
        return i.correctedAt() == null ? null
                : new CorrectedView(i.correctedAt(), i.correctedEarned(), i.correctedScore(), i.correctedCriticalFailed());
    }

    private static ItemView view(InspectionItem item, boolean drafts, boolean cleared) {
        return new ItemView(item.item(), item.area(), item.areaName(), item.text(), item.points(), item.critical(),
                item.usualSeverity(), item.usuallyOnSpot(), item.clause(), drafts ? item.answer() : null,
                drafts ? item.note() : null, drafts ? item.answeredBy() : null, drafts ? item.answeredAt() : null,
                cleared ? Answer.PASSED : null);
    }

    /** What the rules decided about an inspection, and why. */
    public List<Explained> decisions(String number, Locale language) {
        return explanations.of("inspection", number, language);
    }

    /** Units that a reader may inspect, and people who may inspect with them: inspectors, the quality office, their own unit. */
    public ChoicesView choices(Reader reader) {
        boolean any = seesAll(reader) || reader.is(Groups.INSPECTOR);
        return new ChoicesView(organisation.units().stream().filter(unit -> any || Groups.leads(reader, unit.id()))
                .map(unit -> new ChoiceView(unit.id(), unit.name())).toList(),
                Stream.of(List.of(reader.login()), organisation.holders(Groups.INSPECTOR, null),
                        organisation.holders(Groups.QUALITY_OFFICE, null), colleagues(reader)).flatMap(List::stream).distinct()
                        .map(organisation::employeeOf).flatMap(Optional::stream).filter(EmployeeView::active)
                        .map(one -> new ChoiceView(one.id(), one.name())).toList());
    }

    /** Units that a reader leads, and so may walk. */
    public List<ChoiceView> walked(Reader reader) {
        return organisation.units().stream().filter(unit -> Groups.leads(reader, unit.id()))
                .map(unit -> new ChoiceView(unit.id(), unit.name())).toList();
    }

    /** The local time of a unit. */
    public ZoneId zone(String unit) {
        return cases.calendar(cases.unit(unit)).zone();
    }

    /** People of the inspected unit, who may answer for what is found. */
    public List<ChoiceView> people(String number, Reader reader) {
        mustSee(number, reader);
        return organisation.staff(cases.get(number).unit()).stream().map(one -> new ChoiceView(one.id(), one.name())).toList();
    }

    private List<String> colleagues(Reader reader) {
        return organisation.employeeOf(reader.login()).map(one -> organisation.staff(one.unit()).stream()
                .map(EmployeeView::id).toList()).orElse(List.of());
    }

    /** The story of an inspection and its findings, line by line. */
    public List<EventView> story(String number) {
        return story.findByInspectionIdOrderByAtAscIdAsc(cases.get(number).id()).stream().map(StoryLine::view).toList();
    }

    /** The story as a reader may see it: before the inspection is recorded, nothing of its drafts for those inspected. */
    public List<EventView> story(String number, Reader reader) {
        mustSee(number, reader);
        boolean all = seesDrafts(cases.get(number), reader);
        return story(number).stream().filter(line -> all || line.finding() == null).toList();
    }

    // ---- findings ------------------------------------------------------------------------------------------------

    /** What is asked of a list of findings; null is anything. */
    public record FindingFilter(String state, String inspection, String unit, String employee, String item,
                                String severity, String asset, Boolean recurred, Boolean open, Instant from, Instant to) {
    }

    /** Findings on record that a reader may see and that fit a filter. */
    public Page<FindingView> list(FindingFilter filter, Reader reader, Pageable page) {
        return findings.findAll((root, query, build) -> {
            Where where = new Where(root, build);
            where.all.add(build.isNotNull(root.get("raisedAt")));
            if (!seesAll(reader)) {
                where.all.add(visible(root, query, build, reader));
            }
            where.equal("state", state(FindingState.class, filter.state())).equal("unit", filter.unit())
                    .equal("employee", filter.employee()).equal("item", filter.item())
                    .equal("severity", filter.severity()).equal("asset", filter.asset())
                    .equal("recurred", filter.recurred()).between("raisedAt", filter.from(), filter.to());
            if (filter.inspection() != null) {
                where.all.add(build.equal(root.get("inspection").get("number"), filter.inspection()));
            }
            return where.open("closedAt", filter.open()).and();
        }, page).map(InspectionDesk::view);
    }

    private static Predicate visible(Root<Finding> root, CriteriaQuery<?> query, CriteriaBuilder build, Reader reader) {
        Subquery<Long> inspected = query.subquery(Long.class);
        Root<Inspection> inspection = inspected.from(Inspection.class);
        inspected.select(inspection.get("id")).where(build.or(build.isMember(reader.login(), inspection.get("inspectors")),
                build.equal(inspection.get("openedBy"), reader.login())));
        List<Predicate> any = new ArrayList<>(List.of(root.get("inspection").get("id").in(inspected),
                build.equal(root.get("employee"), reader.login())));
        if (!Groups.units(reader).isEmpty()) {
            any.add(root.get("unit").in(Groups.units(reader)));
        }
        return build.or(any.toArray(Predicate[]::new));
    }

    @Override
    public FindingView finding(String number) {
        return view(cases.finding(number));
    }

    /** The story of a finding, line by line. */
    public List<EventView> findingStory(String number) {
        return story.findByFindingOrderByAtAscIdAsc(number).stream().map(StoryLine::view).toList();
    }

    /** A finding with its rounds and photos. */
    @Override
    public FindingDetail findingDetail(String number) {
        Finding f = cases.finding(number);
        boolean late = ledger.of(f).stream().anyMatch(promise -> promise.isLate(cases.now()));
        List<RoundView> all = rounds.findByFindingIdOrderByRound(f.id()).stream().map(RectificationRound::view).toList();
        List<ExtensionView> asked = extensions.findByFindingIdOrderById(f.id()).stream().map(DeadlineExtension::view).toList();
        return new FindingDetail(view(f), f.inspection().item(f.item()).text(), f.round(), f.handler(), f.request(), late,
                cases.calendar(f.inspection()).zone(), all, asked, attachments.of(f.ref()), names(f, all, asked));
    }

    @Override
    public FindingDetail findingDetail(String number, Reader reader) {
        mustSeeFinding(number, reader);
        return findingDetail(number);
    }

    @Override
    public List<FindingDetail> findings(String unit, Instant from, Instant to) {
        return findings.findAll((root, query, build) -> new Where(root, build).equal("unit", unit)
                .between("raisedAt", from, to).and(), Sort.by("raisedAt", "id")).stream().map(Finding::number)
                .map(this::findingDetail).toList();
    }

    @Override
    public byte[] photo(String finding, long id) {
        return attachments.open(cases.finding(finding).ref(), id).content();
    }

    private Map<String, String> names(Finding finding, List<RoundView> all, List<ExtensionView> asked) {
        Map<String, String> names = new HashMap<>();
        names.put(finding.unit(), organisation.unit(finding.unit()).name());
        Stream.of(Stream.of(finding.employee(), finding.handler(), finding.writtenBy(), finding.withdrawnBy()),
                        all.stream().flatMap(round -> Stream.of(round.reportedBy(), round.inspectedBy())),
                        asked.stream().flatMap(one -> Stream.of(one.by(), one.decidedBy()))).flatMap(each -> each)
                .filter(Objects::nonNull).distinct()
                .forEach(id -> organisation.employeeOf(id).ifPresent(one -> names.put(id, one.name())));
        return names;
    }

    /** The clocks of a finding, one a round, each explained slice by slice. */
    public List<ClockView> findingClocks(String number) {
        return ledger.explain(cases.finding(number), reason -> null, cases.now());
    }

    /** What the rules decided about a finding, and why; clauses in the reader's language. */
    public List<Explained> findingDecisions(String number, Locale language) {
        return explanations.of(Finding.CASE, cases.finding(number).number(), language);
    }

    static FindingView view(Finding f) {
        return new FindingView(f.number(), f.inspection().number(), f.state().word(), f.item(), f.unit(), f.employee(),
                f.severity(), f.asset(), f.place(), f.text(), f.onSpot(), f.prescribed(), f.wantsRequest(), f.writtenAt(),
                f.writtenBy(), f.raisedAt(), f.ordered(), f.deadline(), f.recurred(), f.earlier(),
                f.earlierWithdrawn(), f.release(), f.closedAt(), f.isWithdrawn()
                ? new WithdrawalView(f.withdrawnAt(), f.withdrawnBy(), f.withdrawalReason()) : null);
    }

    // ---- plans and draws -------------------------------------------------------------------------------------------

    /** What is asked of a list of plans; null is anything. */
    public record PlanFilter(String kind, String level, Boolean open) {
    }

    /** Plans that a reader may see: who made them, who inspects, and the quality office, managers, leading group. */
    public Page<PlanView> list(PlanFilter filter, Reader reader, Pageable page) {
        return plans.findAll((root, query, build) -> {
            Where where = new Where(root, build);
            if (!seesAll(reader)) {
                where.all.add(build.or(build.isMember(reader.login(), root.get("inspectors")),
                        build.equal(root.get("createdBy"), reader.login())));
            }
            return where.equal("kind", filter.kind()).equal("level", filter.level()).open("endedAt", filter.open()).and();
        }, page).map(this::view);
    }

    /** A plan, for who may see it. */
    public PlanView plan(String number, Reader reader) {
        return view(plan(number, reader, false));
    }

    /**
     * The draws of a plan, each drawn again. Whoever was drawn may see them once their inspection is theirs to know, so that
     * they too can prove that it was chance.
     */
    public List<DrawView> draws(String number, Reader reader) {
        InspectionPlan plan = plan(number, reader, true);
        return draws.findByPlanIdOrderByOccasion(plan.id()).stream().filter(draw -> isInside(plan, reader)
                || opened(plan, draw).stream().anyMatch(one -> sees(one, reader))).map(draw -> view(draw, plan)).toList();
    }

    private InspectionPlan plan(String number, Reader reader, boolean drawnToo) {
        return plans.findByNumber(number).filter(plan -> isInside(plan, reader)
                        || drawnToo && plan.units().stream().anyMatch(Groups.units(reader)::contains))
                .orElseThrow(() -> new NotFound("inspection-plan", number));
    }

    private static boolean isInside(InspectionPlan plan, Reader reader) {
        return seesAll(reader) || plan.inspectors().contains(reader.login()) || plan.createdBy().equals(reader.login());
    }

    private List<Inspection> opened(InspectionPlan plan, Draw draw) {
        return inspections.findByPlanAndOccasionOrderByNumber(plan.number(), draw.occasion());
    }

    private DrawView view(Draw draw, InspectionPlan plan) {
        Lot lot = draw.lot();
        List<PlaceView> places = lot.candidates().stream().sorted(lot.inOrder()).map(one -> new PlaceView(one, lot.place(one)))
                .toList();
        return new DrawView(draw.occasion(), ALGORITHM, draw.commitment(), lot.seed(), lot.word(), lot.many(), places,
                draw.chosen(), draw.isProven(), draw.drawnAt(), draw.drawnBy(),
                opened(plan, draw).stream().map(Inspection::number).toList());
    }

    /** The story of a plan, line by line, for who may see it. */
    public List<EventView> planStory(String number, Reader reader) {
        return planLines.findByPlanIdOrderById(plan(number, reader, false).id()).stream().map(PlanLine::view).toList();
    }

    /** The local time of a plan's days, for who may see it or its draws. */
    public ZoneId zoneOfPlan(String number, Reader reader) {
        return zone(plan(number, reader, true).units().get(0));
    }

    /** Whether a reader may see a plan, and not only the draws by which they were drawn. */
    public boolean seesPlan(String number, Reader reader) {
        return plans.findByNumber(number).filter(plan -> isInside(plan, reader)).isPresent();
    }

    private PlanView view(InspectionPlan p) {
        return new PlanView(p.number(), p.title(), p.kind(), p.level(), p.checklist(), p.announced(), p.units(),
                p.assets(), p.drawn(), p.inspectors(), p.recurrence().word(), p.startsOn(), p.endsOn(), p.atTime(), zone(p.units().get(0)),
                p.nextAt(), p.commitment(), p.createdAt(), p.createdBy(), p.endedAt());
    }

    // ---- walks ---------------------------------------------------------------------------------------------------

    /** Walks that a reader may see: of their units, and all for those who see all. */
    public Page<WalkView> walks(String unit, LocalDate from, LocalDate to, Reader reader, Pageable page) {
        return walks.findAll((root, query, build) -> {
            Where where = new Where(root, build);
            if (!seesAll(reader)) {
                where.all.add(Groups.units(reader).isEmpty() ? build.equal(root.get("manager"), reader.login())
                        : build.or(root.get("unit").in(Groups.units(reader)), build.equal(root.get("manager"), reader.login())));
            }
            return where.equal("unit", unit).between("walkedOn", from, to == null ? null : to.plusDays(1)).and();
        }, page).map(WalkManagement::view);
    }

    /** Puts the conditions of a list together. */
    private static final class Where {

        private final List<Predicate> all = new ArrayList<>();
        private final Root<?> root;
        private final CriteriaBuilder build;

        Where(Root<?> root, CriteriaBuilder build) {
            this.root = root;
            this.build = build;
        }

        Where equal(String field, Object value) {
            if (Objects.nonNull(value)) {
                all.add(build.equal(root.get(field), value));
            }
            return this;
        }

        <T extends Comparable<? super T>> Where between(String field, T from, T to) {
            Path<T> path = root.get(field);
            if (from != null) {
                all.add(build.greaterThanOrEqualTo(path, from));
            }
            if (to != null) {
                all.add(build.lessThan(path, to));
            }
            return this;
        }

        Where open(String end, Boolean open) {
            if (open != null) {
                all.add(open ? build.isNull(root.get(end)) : build.isNotNull(root.get(end)));
            }
            return this;
        }

        Predicate and() {
            return build.and(all.toArray(Predicate[]::new));
        }
    }
}
