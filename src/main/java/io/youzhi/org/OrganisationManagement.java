package io.youzhi.org;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationFile.HandOverEntry;
import io.youzhi.org.OrganisationFile.Loaded;
import io.youzhi.org.OrganisationFile.UnitEntry;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Refused;
import io.youzhi.shared.Refused.Fault;
import io.youzhi.shared.Seen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the organisation, and lists it. Checks what is asked; logins and groups follow in the same transaction. */
@Service
@Transactional
public class OrganisationManagement {

    /** Shortest password anybody may be given. */
    static final int SHORTEST_PASSWORD = 10;

    private final Units units;
    private final Employees employees;
    private final Postings postings;
    private final UnitTerms terms;
    private final WorkInHand work;
    private final Gates gates;
    private final Logins logins;
    private final Memberships memberships;
    private final Presences presences;
    private final Policies policies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganisationManagement(Units units, Employees employees, Postings postings, UnitTerms terms, WorkInHand work,
                           Gates gates, Logins logins, Memberships memberships, Presences presences,
                           Policies policies, ApplicationEventPublisher events, Clock clock) {
        this.units = units;
        this.employees = employees;
        this.postings = postings;
        this.terms = terms;
        this.work = work;
        this.gates = gates;
        this.logins = logins;
        this.memberships = memberships;
        this.presences = presences;
        this.policies = policies;
        this.events = events;
        this.clock = clock;
    }

    /** Creates or changes a unit, for whoever has seen what it was; answers it as it is now. */
    public UnitEntry save(UnitEntry entry, Seen seen) {
        gates.enter().passed();
        seen.require("id", entry.id(), units.findById(entry.id()).map(Unit::entry).orElse(null));
        return save(entry);
    }

    /** Creates or changes an employee, for whoever has seen who they were; answers them as they are now. */
    public EmployeeEntry save(EmployeeEntry entry, Seen seen) {
        gates.enter().passed();
        seen.require("id", entry.id(), employees.findById(entry.id()).map(Employee::entry).orElse(null));
        return save(entry);
    }

    /** Creates or changes a unit; answers it as it is now. */
    public UnitEntry save(UnitEntry entry) {
        load(new OrganisationFile(List.of(entry), List.of()));
        return unit(entry.id());
    }

    /** Creates or changes an employee; answers them as they are now. Whoever goes must have nothing in hand. */
    public EmployeeEntry save(EmployeeEntry entry) {
        load(new OrganisationFile(List.of(), List.of(entry)));
        return employee(entry.id());
    }

    /** Creates and changes everything that a file names, or nothing if any of it is wrong. */
    public Loaded load(OrganisationFile file) {
        return load(file, null);
    }

    /** The same, for whoever asks; work is handed over in their name. */
    public Loaded load(OrganisationFile file, String by) {
        return load(file, by, clock.instant());
    }

    /** @param since when people came to where the file has them: now, or a moment that was entered late */
    private Loaded load(OrganisationFile file, String by, Instant since) {
        gates.enter().passed();
        List<Fault> faults = check(file);
        if (!faults.isEmpty()) {
            throw Refused.fields(faults);
        }
        Change change = new Change();
        Map<String, Unit> saved = saveUnits(file.units(), change);
        units.flush();
        saveEmployees(file.employees(), change, since);
        employees.flush();
        file.units().forEach(entry -> change.unit(entry.id(), false, saved.get(entry.id()).ledBy(entry.leaders())));
        remember(change);
        tell(change, initialPasswords(file));
        work.handOver(file.handOvers(), change.goers, by);
        return change.loaded(file.units().size() + file.employees().size());
    }

    /** Everything that is wrong with a file, with the field as {@code units[3].parent}; nothing of it is taken. */
    @Transactional(readOnly = true)
    public List<Fault> check(OrganisationFile file) {
        return new OrganisationCheck(file, units.findAll().stream().map(Unit::entry).toList(),
                employees.findAll().stream().map(Employee::entry).toList(), policies).faults();
    }

    /**
     * Moves an employee, or lets them leave, with their work handed over; answers them as they are now. A moment in the past
     * holds for history from then on: what happened since and is judged later is judged by where they were then. What was
     * decided already stays, and whoever keeps such decisions hears of it.
     */
    public EmployeeEntry move(String id, Move move, String by) {
        gates.enter().passed();
        EmployeeEntry now = employee(id);
        Instant moment = clock.instant();
        requireLater(now, move, moment);
        EmployeeEntry then = new EmployeeEntry(id, now.name(), move.unit() == null ? now.unit() : move.unit(),
                move.post() == null ? now.post() : move.post(), move.roles() == null ? now.roles() : move.roles(),
                now.phone(), now.email(), move.leaves() == null ? now.active() : !move.leaves(), null);
        load(new OrganisationFile(List.of(), List.of(then), move.handOvers(id)), by, move.since() == null ? moment : move.since());
        if (move.since() != null && !then.equals(now)) {
            events.publishEvent(new OrganisationEvents.PostedLate(id, now.unit(), then.unit(), move.since(), moment));
        }
        return employee(id);
    }

    /** Nobody moves at a time to come, or before they came to where they are; where they were at first they were ever before. */
    private void requireLater(EmployeeEntry one, Move move, Instant now) {
        if (move.since() == null) {
            return;
        }
        if (move.since().isAfter(now)) {
            throw Refused.field("since", "org.move.to-come");
        }
        List<Posting> all = postings.findByEmployeeOrderBySinceDescIdDesc(one.id());
        if (all.size() == 1 && !move.since().isAfter(all.get(0).since())) {
            all.get(0).reachBack();
        }
        all.stream().findFirst().filter(last -> !move.since().isAfter(last.since())).ifPresent(last -> {
            throw Refused.field("since", "org.move.before", one.name(), last.since());
        });
    }

    /** What an employee has in hand. */
    @Transactional(readOnly = true)
    public List<WorkHolder.Held> work(String employee) {
        return work.ofKnown(employee);
    }

    /** Gives an employee's login another password. */
    public void password(String employee, String password) {
        if (!employees.findById(employee).orElseThrow(() -> new NotFound("employee", employee)).active()) {
            throw Refused.because("org.not-active", employee);
        }
        OrganisationCheck.password("password", password);
        logins.password(employee, password);
    }

    /** Makes a login for a customer who has none yet. */
    public void newCustomer(String login, String name, String initialPassword) {
        if (login != null && logins.exists(login)) {
            throw Refused.field("id", "web.there-already", login);
        }
        customer(login, name, initialPassword);
    }

    /** Gives a customer's login another password. */
    public void customerPassword(String login, String password) {
        if (!logins.isOutsider(login, Groups.CUSTOMER)) {
            throw new NotFound("customer", login);
        }
        OrganisationCheck.password("password", password);
        logins.password(login, password);
    }

    /** Makes a login for a customer; one that is there stays as it is. */
    public void customer(String login, String name, String initialPassword) {
        OrganisationCheck.customer(login, name);
        OrganisationCheck.password("initialPassword", initialPassword);
        if (employees.existsById(login)) {
            throw Refused.field("id", "org.is-employee", login);
        }
        logins.outsider(new Logins.Person(login, name, null, true), Groups.CUSTOMER, initialPassword);
    }

    /** A unit as a file would write it. */
    @Transactional(readOnly = true)
    public UnitEntry unit(String id) {
        return units.findById(id).orElseThrow(() -> new NotFound("unit", id)).entry();
    }

    /** An employee as a file would write them, without password. */
    @Transactional(readOnly = true)
    public EmployeeEntry employee(String id) {
        return employees.findById(id).orElseThrow(() -> new NotFound("employee", id)).entry();
    }

    /** A page of units; null means any; {@code text} is part of the name or id. */
    @Transactional(readOnly = true)
    public Page<UnitEntry> units(String kind, String parent, Boolean active, String text, Pageable page) {
        return units.search(kind, parent, active, text, page).map(Unit::entry);
    }

    /** A page of employees; null means any; {@code text} is part of the name or id. */
    @Transactional(readOnly = true)
    public Page<EmployeeEntry> employees(String unit, String post, Boolean active, String text, Pageable page) {
        return employees.search(unit, post, active, text, page).map(Employee::entry);
    }

    /** Everywhere an employee worked, latest first. */
    @Transactional(readOnly = true)
    public List<PostingView> postings(String employee) {
        employee(employee);
        return postings.findByEmployeeOrderBySinceDescIdDesc(employee).stream()
                .map(one -> new PostingView(one.unit(), one.post(), one.since(), one.until())).toList();
    }

    /** What a unit was, latest first. */
    @Transactional(readOnly = true)
    public List<TermView> terms(String unit) {
        unit(unit);
        return terms.of(unit).stream().map(term -> new TermView(term.since(), term.entry())).toList();
    }

    /** The whole organisation, as {@link #load} takes it. */
    @Transactional(readOnly = true)
    public OrganisationFile whole() {
        return new OrganisationFile(units.findAll(Sort.by("id")).stream().map(Unit::entry).toList(),
                employees.findAll(Sort.by("id")).stream().map(Employee::entry).toList());
    }

    /** Whether there is no organisation yet. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return units.count() == 0;
    }

    private Map<String, Unit> saveUnits(List<UnitEntry> entries, Change change) {
        Map<String, Unit> known = new HashMap<>();
        units.findAllById(entries.stream().map(UnitEntry::id).toList()).forEach(unit -> known.put(unit.id(), unit));
        for (UnitEntry entry : ParentsFirst.of(entries, UnitEntry::id, UnitEntry::parent)) {
            Unit unit = known.get(entry.id());
            boolean created = unit == null;
            unit = created ? new Unit(entry.id()) : unit;
            boolean changed = unit.become(entry);
            if (created) {
                known.put(entry.id(), units.save(unit));
            }
            change.unit(entry.id(), created, changed);
        }
        return known;
    }

    private void saveEmployees(List<EmployeeEntry> entries, Change change, Instant since) {
        Map<String, Employee> known = new HashMap<>();
        employees.findAllById(entries.stream().map(EmployeeEntry::id).toList()).forEach(one -> known.put(one.id(), one));
        for (EmployeeEntry entry : entries) {
            Employee one = known.get(entry.id());
            boolean created = one == null;
            one = created ? new Employee(entry.id()) : one;
            if (!created && (one.active() && (!entry.active() || !one.unit().equals(entry.unit())))) {
                change.goers.add(entry.id());
            }
            boolean moved = created || !one.worksAs(entry.unit(), entry.post()) || !entry.active();
            boolean changed = one.become(entry);
            one = created ? employees.save(one) : one;
            if (moved && changed) {
                post(one, created, since);
            }
            change.employee(entry.id(), created, changed);
        }
    }

    private void post(Employee one, boolean created, Instant since) {
        if (!created) {
            postings.findByEmployeeAndUntilIsNull(one.id()).ifPresent(last -> last.end(since));
        }
        if (one.active()) {
            postings.save(new Posting(one, since));
        }
    }

    /** Units that are others now keep what they were, and from when on. */
    private void remember(Change change) {
        Instant now = clock.instant();
        units.findAllById(change.units).forEach(unit -> terms.save(new UnitTerm(unit.entry(), now)));
    }

    private void tell(Change change, Map<String, String> initial) {
        if (change.isNothing()) {
            return;
        }
        List<Logins.Person> people = employees.findAllById(change.employees).stream()
                .map(one -> new Logins.Person(one.id(), one.name(), one.email(), one.active())).toList();
        change.goers.stream().filter(goer -> people.stream().anyMatch(one -> one.id().equals(goer) && !one.active()))
                .forEach(presences::forget);
        memberships.synchronise(people, initial);
        people.stream().filter(one -> !one.active()).forEach(one -> events.publishEvent(
                new OrganisationEvents.EmployeeLeft(one.id(), clock.instant())));
        events.publishEvent(new OrganisationEvents.OrganisationChanged(clock.instant(), Set.copyOf(change.units),
                Set.copyOf(change.employees)));
    }

    private static Map<String, String> initialPasswords(OrganisationFile file) {
        Map<String, String> initial = new LinkedHashMap<>();
        file.employees().stream().filter(one -> one.initialPassword() != null)
                .forEach(one -> initial.put(one.id(), one.initialPassword()));
        return initial;
    }

    /** A place where somebody worked; {@code until} is null for where they work now. */
    public record PostingView(String unit, String post, Instant since, Instant until) {
    }

    /**
     * Where somebody goes, and who goes on with their work.
     *
     * @param unit      null: stays there
     * @param post      null: the same
     * @param roles     null: the same
     * @param leaves    whether they leave the organisation; null: as they are
     * @param successor who takes over everything that is not named apart, or null
     * @param works     who takes over what, by the number of the work
     * @param reason    in people's words, or null
     * @param since     when that was, where it is entered late; null: now
     */
    public record Move(String unit, String post, List<String> roles, Boolean leaves, String successor,
                       Map<String, String> works, String reason, Instant since) {

        /** A move that happens now. */
        public Move(String unit, String post, List<String> roles, Boolean leaves, String successor,
                    Map<String, String> works, String reason) {
            this(unit, post, roles, leaves, successor, works, reason, null);
        }

        private List<HandOverEntry> handOvers(String from) {
            List<HandOverEntry> all = new ArrayList<>();
            if (works != null) {
                works.forEach((number, to) -> all.add(new HandOverEntry(from, number, to, reason)));
            }
            if (successor != null) {
                all.add(new HandOverEntry(from, null, successor, reason));
            }
            return all;
        }
    }

    /** What a unit was from {@code since} on, until its next term begins. */
    public record TermView(Instant since, UnitEntry unit) {
    }

    /** What a load changed so far. */
    private static final class Change {

        private final Set<String> units = new TreeSet<>();
        private final Set<String> employees = new TreeSet<>();
        private final Set<String> goers = new TreeSet<>();
        private final List<String> created = new ArrayList<>();

        void unit(String id, boolean isNew, boolean changed) {
            note(units, id, isNew, changed);
        }

        void employee(String id, boolean isNew, boolean changed) {
            note(employees, id, isNew, changed);
        }

        private void note(Set<String> touched, String id, boolean isNew, boolean changed) {
            if (isNew) {
                created.add(id);
            }
            if (isNew || changed) {
                touched.add(id);
            }
        }

        boolean isNothing() {
            return units.isEmpty() && employees.isEmpty();
        }

        Loaded loaded(int all) {
            int touched = units.size() + employees.size();
            return new Loaded(created.size(), touched - created.size(), all - touched);
        }
    }
}
