package io.youzhi.org;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.youzhi.org.Organisation.UnitView;
import io.youzhi.org.Rotation.Turn;
import io.youzhi.org.WorkbookManagement.Outcome;
import io.youzhi.org.WorkbookManagement.RowChange;
import io.youzhi.org.WorkbookManagement.SheetChange;
import io.youzhi.org.WorkbookReader.Line;
import io.youzhi.org.WorkbookReader.Page;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import io.youzhi.shared.Refused.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Whole rosters: leaders bring those of their units as XLSX or CSV, or let people take turns at the shifts of the unit's
 * calendar. Looked at before anything is taken, and taken as a whole or not at all.
 */
@Service
@Transactional
public class RosterManagement {

    /** How people take turns. */
    private static final Set<String> TURNS = Set.of("daily", "weekly");
    /** A plan covers at most this many days. */
    private static final int MOST_DAYS = 366;

    private final DutyManagement management;
    private final DutySheet sheet;
    private final Duties duties;
    private final Absences absences;
    private final People people;
    private final Organisation organisation;
    private final CalendarManagement calendars;
    private final Clock clock;

    RosterManagement(DutyManagement management, DutySheet sheet, Duties duties, Absences absences, People people,
                     Organisation organisation, CalendarManagement calendars, Clock clock) {
        this.management = management;
        this.sheet = sheet;
        this.duties = duties;
        this.absences = absences;
        this.people = people;
        this.organisation = organisation;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The lines to come of a unit's roster, as a workbook to fill in; {@code words} are messages of the reader's language. */
    @Transactional(readOnly = true)
    public byte[] workbook(String unit, UnaryOperator<String> words) {
        return new WorkbookWriter(words).write(List.of(coming(unit)));
    }

    /** The same as CSV. */
    @Transactional(readOnly = true)
    public byte[] csv(String unit, UnaryOperator<String> words) {
        return new CsvSheet(coming(unit)).write(words);
    }

    private RosterSheet coming(String unit) {
        organisation.unit(unit);
        return new RosterSheet(sheet, duties.coming(clock.instant()).stream().filter(each -> each.unit().equals(unit)).toList());
    }

    /** What a file would change; everything is tried, nothing is taken. */
    public Outcome preview(byte[] file, String unit, boolean replaces, Reader by) {
        return onlyTried(take(file, unit, replaces, by));
    }

    /**
     * Takes a file. People and units may be called by their names in it.
     *
     * @param unit     whose roster it is where a row does not say so, or null
     * @param replaces whether lines to come, of the same units and duties in the time that the file covers, are cancelled
     *                 where the file does not have them
     */
    public Outcome take(byte[] file, String unit, boolean replaces, Reader by) {
        RosterSheet blank = new RosterSheet(sheet, List.of());
        Page page = isZip(file) ? new WorkbookReader(List.of(blank)).read(file).stream().findFirst()
                .orElseThrow(() -> Refused.field("file", "org.roster.empty")) : new CsvSheet(blank).read(file);
        if (page.lines().isEmpty()) {
            throw Refused.field("file", "org.roster.empty");
        }
        return take(people.called(page, unit), replaces, by);
    }

    private static boolean isZip(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    /** What a plan would change; nothing is taken. */
    public Outcome preview(Plan plan, Reader by) {
        return onlyTried(take(plan, by));
    }

    /** Takes a plan. Shifts for which nobody is free stay open, and are named. */
    public Outcome take(Plan plan, Reader by) {
        plan.requireWhole();
        UnitView unit = organisation.unit(plan.unit());
        management.requireLead(unit.id(), by);
        plan.employees().forEach(each -> management.requireActive("employees", each));
        List<Turn> turns = turns(plan, unit);
        Outcome outcome = takeTurns(plan, turns.stream().filter(each -> each.employee() != null).toList(), by);
        List<RowChange> open = turns.stream().filter(each -> each.employee() == null).map(each -> new RowChange(
                each.day().toString(), sheet.cell(each.shift().from()) + " – " + sheet.cell(each.shift().to()), "open",
                List.of())).toList();
        return outcome.with(open, 0);
    }

    private List<Turn> turns(Plan plan, UnitView unit) {
        Instant from = plan.from().atStartOfDay(calendars.calendar(unit).zone()).toInstant();
        Instant to = plan.to().plusDays(2).atStartOfDay(calendars.calendar(unit).zone()).toInstant();
        List<Turn> turns = new Rotation(plan.employees(), "weekly".equals(plan.turns()), absences.between(from, to))
                .turns(calendars.calendar(unit), plan.from(), plan.to());
        if (turns.isEmpty()) {
            throw Refused.field("from", "org.roster.no-shifts");
        }
        return turns;
    }

    private Outcome takeTurns(Plan plan, List<Turn> turns, Reader by) {
        List<Line> lines = new ArrayList<>();
        turns.forEach(each -> lines.add(new Line(lines.size() + 1, sheet.cells(plan.unit(), plan.duty(), each.employee(),
                each.shift().from(), each.shift().to()))));
        Map<Integer, String> columns = new LinkedHashMap<>();
        sheet.columns().forEach(each -> columns.put(columns.size(), each.key()));
        try {
            return take(new Page(sheet, columns, lines), plan.isReplacing(), by);
        } catch (Refused refused) {
            throw refused.faults().isEmpty() ? refused : Refused.fields(refused.faults().stream()
                    .map(fault -> new Fault("employees", fault.code(), fault.arguments())).distinct().toList());
        }
    }

    private Outcome take(Page page, boolean replaces, Reader by) {
        Set<List<String>> wanted = page.lines().stream().map(line -> sheet.key(line.cells())).collect(Collectors.toSet());
        List<Duty> there = covered(page);
        Instant now = clock.instant();
        List<Duty> gone = !replaces ? List.of() : there.stream().filter(each -> each.ends().isAfter(now)
                && !wanted.contains(sheet.row(each))).toList();
        gone.forEach(each -> management.requireLead(each.unit(), by));
        gone.forEach(each -> each.cancel(by.login(), now));
        duties.flush();
        RosterSheet known = new RosterSheet(sheet, there.stream().filter(each -> !gone.contains(each)).toList());
        Outcome outcome = new Intake(List.of(known)).take(List.of(new Page(known, page.columns(), page.lines())), by);
        management.refresh();
        return outcome.with(gone.stream().map(each -> new RowChange("–", String.join(" ", sheet.row(each)), "removed",
                List.of())).toList(), gone.size());
    }

    /** Lines that stand, of the units and duties of a page in the time that it covers. */
    private List<Duty> covered(Page page) {
        Set<Duty> there = new LinkedHashSet<>();
        page.lines().stream().collect(Collectors.groupingBy(line -> Arrays.asList(line.cells().get("unit"),
                line.cells().get("duty")), LinkedHashMap::new, Collectors.toList())).forEach((key, lines) -> {
            List<Instant> moments = lines.stream().flatMap(line -> sheet.moments(line.cells())).sorted().toList();
            if (!moments.isEmpty()) {
                there.addAll(duties.roster(key.get(0), key.get(1), moments.get(0), moments.get(moments.size() - 1)));
            }
        });
        return List.copyOf(there);
    }

    private static Outcome onlyTried(Outcome outcome) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return outcome;
    }

    /**
     * People who are to take turns at the shifts of a unit's calendar.
     *
     * @param duty      one of {@link Words#DUTIES}
     * @param from      the first day
     * @param to        the last day
     * @param employees ids, in the order in which they take turns
     * @param turns     daily or weekly: when everybody moves on by one; missing means daily
     * @param replaces  whether lines to come of the same duty in that time are cancelled where the plan has others
     */
    public record Plan(String unit, String duty, LocalDate from, LocalDate to, List<String> employees, String turns,
                       Boolean replaces) {

        /** Nobody named is nobody. */
        public Plan {
            employees = employees == null ? List.of() : List.copyOf(employees);
        }

        private boolean isReplacing() {
            return replaces != null && replaces;
        }

        private void requireWhole() {
            List<Fault> faults = new ArrayList<>();
            if (unit == null) {
                faults.add(new Fault("unit", "org.missing", List.of()));
            }
            if (duty == null || !Words.DUTIES.contains(duty)) {
                faults.add(new Fault("duty", "org.unknown-word", List.of(String.valueOf(duty), String.join(", ", Words.DUTIES))));
            }
            if (turns != null && !TURNS.contains(turns)) {
                faults.add(new Fault("turns", "org.unknown-word", List.of(turns, "daily, weekly")));
            }
            if (employees.isEmpty()) {
                faults.add(new Fault("employees", "org.missing", List.of()));
            } else if (Set.copyOf(employees).size() < employees.size()) {
                faults.add(new Fault("employees", "org.twice", List.of(String.join(", ", employees))));
            }
            if (from == null) {
                faults.add(new Fault("from", "org.missing", List.of()));
            }
            if (to == null) {
                faults.add(new Fault("to", "org.missing", List.of()));
            } else if (from != null && to.isBefore(from)) {
                faults.add(new Fault("to", "org.ends-before", List.of()));
            } else if (from != null && ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
                faults.add(new Fault("to", "org.roster.too-far", List.of(MOST_DAYS)));
            }
            if (!faults.isEmpty()) {
                throw Refused.fields(faults);
            }
        }
    }
}
