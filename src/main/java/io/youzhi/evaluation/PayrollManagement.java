package io.youzhi.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.youzhi.conduct.MoneyBook;
import io.youzhi.conduct.MoneyBook.MoneyLine;
import io.youzhi.org.Groups;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.EmployeeView;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.Releases;
import io.youzhi.rules.Wording;
import io.youzhi.rules.settings.Settings;
import io.youzhi.shared.Bilingual;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payrolls: what a month's pay loses and gains by the ledger. Lines come in when they can be appealed no more; of what is to be
 * deducted at most the cap's share of the pay is, the rest is carried over; two people confirm it.
 */
@Service
@Transactional
public class PayrollManagement {

    /** The setting that says how much of a month's pay is deducted at most. */
    private static final String CAP = "pay.deduction-cap";
    private static final List<String> PAYING = List.of(Groups.QUALITY_OFFICE, Groups.MANAGER);

    private final Payrolls payrolls;
    private final PayrollPeople people;
    private final PayrollLines lines;
    private final MonthPays pays;
    private final MoneyBook money;
    private final Measurement measurement;
    private final Settings settings;
    private final Releases releases;
    private final Wording wording;
    private final Organisation organisation;
    private final PayrollProcess process;
    private final Clock clock;

    PayrollManagement(Payrolls payrolls, PayrollPeople people, PayrollLines lines, MonthPays pays, MoneyBook money,
                      Measurement measurement, Settings settings, Releases releases, Wording wording,
                      Organisation organisation, PayrollProcess process, Clock clock) {
        this.payrolls = payrolls;
        this.people = people;
        this.lines = lines;
        this.pays = pays;
        this.money = money;
        this.measurement = measurement;
        this.settings = settings;
        this.releases = releases;
        this.wording = wording;
        this.organisation = organisation;
        this.process = process;
        this.clock = clock;
    }

    /** Takes what people earn in a month, from a CSV file with the columns employee and pay; answers how many. */
    public int reportPays(String month, String csv, Reader by) {
        mustPay(by);
        Term term = monthOf(month);
        Map<String, BigDecimal> read = PayFile.read(csv);
        List<Refused.Fault> unknown = read.keySet().stream().filter(each -> !isKnown(each))
                .map(each -> new Refused.Fault("employee", "evaluation.pay.unknown", List.of(each))).toList();
        if (!unknown.isEmpty()) {
            throw Refused.fields(unknown);
        }
        Instant now = now();
        read.forEach((employee, pay) -> pays.save(new MonthPay(employee, term.name(), pay, by.login(), now)));
        return read.size();
    }

    private boolean isKnown(String employee) {
        try {
            organisation.employee(employee);
            return true;
        } catch (NotFound e) {
            return false;
        }
    }

    /** Works out the payroll of a unit, those below it included, for a month that is over; again, as long as it is not confirmed. */
    public PayrollView make(String unit, String month, Reader by) {
        mustPay(by);
        UnitView known = organisation.unit(unit);
        Term term = monthOf(month);
        ZoneId zone = measurement.zone(known);
        if (term.end(zone).isAfter(clock.instant())) {
            throw Refused.field("month", "evaluation.payroll.not-over", month);
        }
        mustBeInTurn(unit, term.name());
        boolean again = payrolls.findByUnitAndMonth(unit, term.name()).isPresent();
        Payroll payroll = payrolls.findByUnitAndMonth(unit, term.name()).orElseGet(() -> new Payroll(unit, term.name()));
        String release = releases.inForceAt(now());
        Settings.Setting cap = settings.of(known.pack(), CAP, release);
        payroll.made(cap.number(), cap.why().reasons().get(0).clause(), release, by.login(), now());
        payrolls.saveAndFlush(payroll);
        payroll.number();
        payrolls.saveAndFlush(payroll);
        people.deleteOf(payroll.id());
        lines.deleteOf(payroll.id());
        settle(payroll, cap.number(), term.end(zone));
        if (again) {
            process.restart(payroll.numberText());
        } else {
            process.start(payroll.numberText());
        }
        return find(payroll.numberText(), by);
    }

    private void mustBeInTurn(String unit, String month) {
        payrolls.before(unit, month).flatMap(before -> payrolls.findByUnitAndMonth(unit, before))
                .filter(before -> before.state() != Payroll.State.CONFIRMED).ifPresent(before -> {
                    throw Refused.because("evaluation.payroll.before-open", before.numberText(), before.month());
                });
        if (payrolls.existsByUnitAndMonthGreaterThan(unit, month)) {
            throw Refused.because("evaluation.payroll.later-there", month);
        }
    }

    private void settle(Payroll payroll, BigDecimal cap, Instant before) {
        List<String> staff = measurement.withBelow(payroll.unit()).stream().flatMap(each -> organisation.staff(each).stream())
                .map(EmployeeView::id).distinct().sorted().toList();
        if (staff.isEmpty()) {
            throw Refused.because("evaluation.payroll.nobody", payroll.unit());
        }
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (MoneyLine line : unsettled(staff, before)) {
            lines.save(new PayrollLine(payroll.id(), line));
            sums.merge(line.employee(), line.amount(), BigDecimal::add);
        }
        Map<String, BigDecimal> left = new HashMap<>();
        people.left(staff, payroll.month()).forEach(each -> left.putIfAbsent(each.employee(), each.carriedOut()));
        Map<String, BigDecimal> earned = earned(staff, List.of(payroll.month()));
        staff.forEach(each -> people.save(new PayrollPerson(payroll.id(), each, earned.get(each), cap,
                left.getOrDefault(each, BigDecimal.ZERO), sums.getOrDefault(each, BigDecimal.ZERO))));
    }

    /** Lines that no payroll settled; a line and what takes it back come to nothing, and are left out both. */
    private List<MoneyLine> unsettled(Collection<String> staff, Instant before) {
        Set<Long> settled = lines.settled(staff);
        List<MoneyLine> all = money.settled(staff, before).stream().filter(each -> !settled.contains(each.id())).toList();
        Set<Long> there = all.stream().map(MoneyLine::id).collect(Collectors.toSet());
        Set<Long> cancelled = new HashSet<>();
        all.stream().filter(each -> each.counters() != null && !settled.contains(each.counters())).forEach(each ->
                cancelled.addAll(List.of(each.id(), each.counters())));
        return all.stream().filter(each -> there.contains(each.id()) && !cancelled.contains(each.id())).toList();
    }

    private Map<String, BigDecimal> earned(Collection<String> staff, List<String> months) {
        return pays.of(staff, months).stream().collect(Collectors.toMap(MonthPay::employee, MonthPay::pay));
    }

    /** What people earned a month, on average over those months of a period for which that is known. */
    @Transactional(readOnly = true)
    public Map<String, BigDecimal> wages(Collection<String> staff, Term term) {
        List<String> months = Stream.iterate(Term.of("month", term.first()), each -> !each.first().isAfter(term.last()), Term::next)
                .map(Term::name).toList();
        Map<String, List<BigDecimal>> known = new TreeMap<>();
        if (!staff.isEmpty()) {
            pays.of(staff, months).forEach(each -> known.computeIfAbsent(each.employee(), key -> new ArrayList<>()).add(each.pay()));
        }
        Map<String, BigDecimal> wages = new TreeMap<>();
        known.forEach((employee, some) -> wages.put(employee, some.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(some.size()), 2, RoundingMode.HALF_UP)));
        return wages;
    }

    /** Confirms it for whoever acts; the second is another than the first. */
    public void confirm(String number, Reader by) {
        mustPay(by);
        of(number).confirm(by.login(), now());
    }

    /** Payrolls, without their people. */
    @Transactional(readOnly = true)
    public Page<PayrollView> list(Reader reader, Pageable page) {
        mustPay(reader);
        return payrolls.findAll(page).map(each -> each.view(organisation.nameOf(each.unit()), List.of()));
    }

    /** A payroll with its people, and the lines and clauses behind each. */
    @Transactional(readOnly = true)
    public PayrollView find(String number, Reader reader) {
        mustPay(reader);
        Payroll payroll = of(number);
        Map<String, List<PayrollLine>> byEmployee = lines.findByPayrollOrderById(payroll.id()).stream()
                .collect(Collectors.groupingBy(PayrollLine::employee));
        return payroll.view(organisation.nameOf(payroll.unit()), people.findByPayrollOrderByEmployee(payroll.id()).stream()
                .map(each -> each.view(organisation.nameOf(each.employee()), byEmployee.getOrDefault(each.employee(), List.of())
                        .stream().map(line -> line.view(clause(payroll.unit(), line.clause()))).toList())).toList());
    }

    private Bilingual clause(String unit, String clause) {
        return wording.clause(organisation.unit(unit).pack(), clause, releases.inForceAt(clock.instant()));
    }

    private Payroll of(String number) {
        return payrolls.findByNumber(number).orElseThrow(() -> new NotFound("payroll", number));
    }

    private static void mustPay(Reader reader) {
        if (!reader.isAnyOf(PAYING)) {
            throw new NotFound("payroll", "");
        }
    }

    private static Term monthOf(String month) {
        Term term = Measurement.term(month);
        if (!term.kind().equals("month")) {
            throw Refused.field("month", "evaluation.figure.month", month);
        }
        return term;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
