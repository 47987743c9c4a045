package io.youzhi.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.youzhi.conduct.PeriodCloses;
import io.youzhi.notification.Notifications;
import io.youzhi.org.Groups;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.EmployeeView;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.Releases;
import io.youzhi.rules.Wording;
import io.youzhi.rules.measure.Measures;
import io.youzhi.rules.settings.Settings;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evaluation of periods: opened by the calendar of the pack, answered by the units, frozen, reported (B-30, E-4). */
@Service
@Transactional
public class EvaluationManagement implements Evaluating {

    private final Evaluations evaluations;
    private final MeasuredValues values;
    private final RankLines ranks;
    private final Measurement measurement;
    private final Measures measures;
    private final Settings settings;
    private final Releases releases;
    private final Wording wording;
    private final Organisation organisation;
    private final Purview purview;
    private final PeriodCloses closes;
    private final PayrollManagement payrolls;
    private final EvaluationProcess process;
    private final Notifications notifications;
    private final Clock clock;

    EvaluationManagement(Evaluations evaluations, MeasuredValues values, RankLines ranks, Measurement measurement,
                         Measures measures, Settings settings, Releases releases, Wording wording,
                         Organisation organisation, Purview purview, PeriodCloses closes,
                         PayrollManagement payrolls, EvaluationProcess process,
                         Notifications notifications, Clock clock) {
        this.evaluations = evaluations;
        this.values = values;
        this.ranks = ranks;
        this.measurement = measurement;
        this.measures = measures;
        this.settings = settings;
        this.releases = releases;
        this.wording = wording;
        this.organisation = organisation;
        this.purview = purview;
        this.closes = closes;
        this.payrolls = payrolls;
        this.process = process;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Units that are evaluated as a whole: the topmost of those that go by one pack. */
    @Transactional(readOnly = true)
    public List<String> evaluated() {
        Map<String, UnitView> all = organisation.units().stream().collect(Collectors.toMap(UnitView::id, Function.identity()));
        return all.values().stream().filter(each -> each.parent() == null || !all.containsKey(each.parent())
                || !all.get(each.parent()).pack().equals(each.pack())).map(UnitView::id).sorted().toList();
    }

    /**
     * Opens what is due for a unit: of each kind of period what was missed since the last one; where there was none, the one
     * whose time is now.
     */
    public void openDue(String id) {
        UnitView unit = organisation.unit(id);
        String release = releases.inForceAt(now());
        ZoneId zone = measurement.zone(unit);
        LocalDate today = now().atZone(zone).toLocalDate();
        for (String kind : measures.periods(unit.pack(), release)) {
            due(unit, kind, today, zone, release).stream()
                    .filter(term -> !evaluations.existsByUnitAndPeriod(unit.id(), term.name()))
                    .forEach(term -> open(unit, term, zone, calendar(unit, term, release), release));
        }
    }

    /**
     * Opens a period that is over by hand, such as one before the server was there: its steps are as far apart as the pack says,
     * from today on.
     */
    public EvaluationView open(String id, String period, Reader by) {
        if (!by.is(Groups.QUALITY_OFFICE)) {
            throw Refused.because("evaluation.not-yours", String.valueOf(id));
        }
        if (!evaluated().contains(id)) {
            throw Refused.field("unit", "evaluation.not-evaluated", String.valueOf(id), String.join(", ", evaluated()));
        }
        UnitView unit = organisation.unit(id);
        String release = releases.inForceAt(now());
        ZoneId zone = measurement.zone(unit);
        Term term = Measurement.term(period);
        if (!measures.periods(unit.pack(), release).contains(term.kind())) {
            throw Refused.field("period", "evaluation.period.not-evaluated", term.name());
        }
        if (term.end(zone).isAfter(now())) {
            throw Refused.field("period", "evaluation.payroll.not-over", term.name());
        }
        if (evaluations.existsByUnitAndPeriod(id, term.name())) {
            throw Refused.because("evaluation.there-already", term.name());
        }
        return view(open(unit, term, zone, calendar(unit, term, release).beginningOn(now().atZone(zone).toLocalDate()), release));
    }

    private List<Term> due(UnitView unit, String kind, LocalDate today, ZoneId zone, String release) {
        Term latest = Term.of(kind, today);
        while (!calendar(unit, latest, release).opens().isBefore(today)) {
            latest = latest.before();
        }
        Optional<Instant> last = evaluations.latestEnd(unit.id(), kind);
        if (last.isEmpty()) {
            return calendar(unit, latest, release).report().isBefore(today) ? List.of() : List.of(latest);
        }
        List<Term> due = new ArrayList<>();
        for (Term each = Term.of(kind, last.get().atZone(zone).toLocalDate()); !each.first().isAfter(latest.first());
                each = each.next()) {
            due.add(each);
        }
        return due;
    }

    private Measures.Calendar calendar(UnitView unit, Term term, String release) {
        return measures.calendar(unit.pack(), term.kind(), term.last(), release).orElseThrow();
    }

    private Evaluation open(UnitView unit, Term term, ZoneId zone, Measures.Calendar calendar, String release) {
        Evaluation evaluation = evaluations.saveAndFlush(new Evaluation(unit.id(), unit.pack(), term, zone, calendar,
                answering(unit), release, now()));
        evaluation.number();
        evaluations.saveAndFlush(evaluation);
        process.start(evaluation.numberText(), evaluation.answering(), evaluation.confirmBy(),
                chaseEvery(unit, evaluation.confirmBy(), release).toString(), evaluation.closeBy());
        return evaluation;
    }

    private Duration chaseEvery(UnitView unit, Instant from, String release) {
        return Duration.between(from, measurement.calendar(unit).due(from,
                settings.of(unit.pack(), "evaluation.chase-every", release).limit()));
    }

    /** The units below that go by the same pack; the unit itself where there are none. */
    private List<String> answering(UnitView unit) {
        List<String> below = measurement.withBelow(unit.id()).stream().skip(1).map(organisation::unit)
                .filter(each -> each.active() && each.pack().equals(unit.pack())).map(UnitView::id).toList();
        return below.isEmpty() ? List.of(unit.id()) : below;
    }

    /** Tells the leaders of the units that their measures are there to be confirmed. */
    public void ask(String number) {
        Evaluation evaluation = find(number);
        evaluation.answering().forEach(unit -> tell(evaluation, unit, List.of("unit-leader"), "evaluation.notice.asked", "asked"));
    }

    /** Chases the answers that are late, higher and higher. */
    public void chase(String number) {
        Evaluation evaluation = find(number);
        for (String unit : evaluation.waitingFor()) {
            int before = evaluation.remind(unit);
            tell(evaluation, unit, measures.chase(evaluation.pack(), evaluation.kind(), before, evaluation.release()),
                    "evaluation.notice.late", "late:" + (before + 1));
        }
    }

    private void tell(Evaluation evaluation, String unit, List<String> roles, String code, String about) {
        Set<String> people = new LinkedHashSet<>();
        roles.forEach(role -> people.addAll(organisation.holders(role, unit)));
        notifications.tell(people, "evaluation:" + evaluation.numberText(), code, Map.of("evaluation", evaluation.numberText(),
                "period", evaluation.period(), "unit", organisation.nameOf(unit), "by", evaluation.confirmBy().toString()),
                about + ":" + unit);
    }

    /** Puts a unit's answer on record. */
    public void answer(String number, String unit, boolean agrees, String reason, Reader by) {
        Evaluation evaluation = find(number);
        if (!purview.leads(by, unit)) {
            throw Refused.because("evaluation.not-yours", unit);
        }
        evaluation.answer(by.login(), unit, agrees, reason, now());
    }

    /** Nobody answers any more; answers the units whose objections are to be settled. */
    public List<String> stopAnswering(String number) {
        Evaluation evaluation = find(number);
        evaluation.stopAnswering();
        return evaluation.openObjections();
    }

    /** Settles a unit's objection; whoever objected does not do it. */
    public void settle(String number, String unit, String decision, Reader by) {
        if (!by.is(Groups.QUALITY_OFFICE)) {
            throw Refused.because("evaluation.not-yours", unit);
        }
        find(number).settle(unit, decision, by.login(), now());
    }

    /** Freezes the measures of all units, says to conduct that the period is closed, and freezes the ranks that it makes. */
    public void freeze(String number) {
        Evaluation evaluation = find(number);
        UnitView unit = organisation.unit(evaluation.unit());
        Term term = Term.parse(evaluation.period()).orElseThrow();
        ZoneId zone = measurement.zone(unit);
        Set<String> units = new LinkedHashSet<>(List.of(evaluation.unit()));
        units.addAll(evaluation.answering());
        units.forEach(each -> measurement.of(organisation.unit(each), term, zone, evaluation.release())
                .forEach(view -> values.save(new MeasuredValue(evaluation.id(), each, view))));
        List<String> people = units.stream().flatMap(each -> organisation.staff(each).stream()).filter(EmployeeView::active)
                .map(EmployeeView::id).distinct().toList();
        long event = closes.close(evaluation.unit(), evaluation.kind(), evaluation.period(), now(), people,
                payrolls.wages(people, term));
        closes.rated(event).stream().filter(each -> each.months() > 0).forEach(each -> ranks.save(new RankLine(evaluation.id(), each)));
        evaluation.freeze(event, now());
        report(evaluation, units);
    }

    /** The result goes to every unit's leaders, and to those above the unit that was evaluated. */
    private void report(Evaluation evaluation, Collection<String> units) {
        units.forEach(unit -> tell(evaluation, unit, List.of("unit-leader"), "evaluation.notice.frozen", "frozen"));
        tell(evaluation, evaluation.unit(), List.of("upper-unit-leader", "quality-office"), "evaluation.notice.reported", "reported");
    }

    @Override
    @Transactional(readOnly = true)
    public Page<EvaluationView> evaluations(String unit, String period, Reader reader, Pageable page) {
        boolean all = purview.seesAll(reader);
        Set<String> led = new HashSet<>(Set.of(""));
        if (!all) {
            organisation.units().stream().map(UnitView::id).filter(each -> purview.leads(reader, each)).forEach(led::add);
            organisation.employeeOf(reader.login()).ifPresent(own -> led.add(own.unit()));
        }
        return evaluations.page(unit, period, all, led, page).map(this::view);
    }

    @Override
    @Transactional(readOnly = true)
    public EvaluationView evaluation(String number, Reader reader) {
        Evaluation evaluation = find(number);
        if (!isSeen(evaluation, reader)) {
            throw new NotFound("evaluation", number);
        }
        return view(evaluation);
    }

    private boolean isSeen(Evaluation evaluation, Reader reader) {
        List<String> units = new ArrayList<>(evaluation.answering());
        units.add(evaluation.unit());
        Optional<String> own = organisation.employeeOf(reader.login()).map(EmployeeView::unit);
        return units.stream().anyMatch(each -> purview.sees(reader, each) || own.filter(each::equals).isPresent());
    }

    @Override
    @Transactional(readOnly = true)
    public List<MeasureView> measures(String number, String unit, Reader reader) {
        evaluation(number, reader);
        Evaluation evaluation = find(number);
        if (!evaluation.unit().equals(unit) && !evaluation.answering().contains(unit)) {
            throw new NotFound("unit", unit);
        }
        UnitView known = organisation.unit(unit);
        if (evaluation.state() != Evaluation.State.FROZEN) {
            return measurement.of(known, Term.parse(evaluation.period()).orElseThrow(), measurement.zone(known),
                    evaluation.release());
        }
        Map<String, MeasuredValue> frozen = values.findByEvaluationAndUnit(evaluation.id(), unit).stream()
                .collect(Collectors.toMap(MeasuredValue::measure, Function.identity()));
        Calculation calculation = measurement.calculation(known.pack(), evaluation.release());
        return measures.of(evaluation.pack(), evaluation.release()).stream().filter(each -> frozen.containsKey(each.id()))
                .map(each -> calculation.of(each, frozen.get(each.id()).numerator(), frozen.get(each.id()).denominator())).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<RankView> ranks(String number, Reader reader) {
        evaluation(number, reader);
        Evaluation evaluation = find(number);
        return ranks.findByEvaluationOrderById(evaluation.id()).stream().filter(each -> each.employee().equals(reader.login())
                || purview.sees(reader, organisation.employee(each.employee()).unit())).map(each -> view(evaluation, each)).toList();
    }

    private RankView view(Evaluation evaluation, RankLine line) {
        PeriodCloses.RatedView rated = line.rated();
        return new RankView(line.rating(), wording.named(evaluation.pack(), "ratings", line.rating(), evaluation.release()),
                line.employee(), organisation.nameOf(line.employee()), rated.score(), rated.rank(), rated.of(), rated.place(),
                rated.months(), line.grade(), line.grade() == null ? null
                : wording.named(evaluation.pack(), "grades", line.grade(), evaluation.release()), rated.stars());
    }

    private EvaluationView view(Evaluation evaluation) {
        return evaluation.view(organisation.nameOf(evaluation.unit()), organisation::nameOf);
    }

    private Evaluation find(String number) {
        return evaluations.findByNumber(number).orElseThrow(() -> new NotFound("evaluation", number));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
