package io.youzhi.org;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.youzhi.org.OrganisationFile.UnitEntry;
import io.youzhi.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisation as everybody reads it, from the database. */
@Service
@Transactional(readOnly = true)
class Directory implements Organisation {

    /** Pack of a tree in which no unit names one. */
    static final String DEFAULT_PACK = "base";

    private final Units units;
    private final UnitTerms terms;
    private final Employees employees;
    private final Postings postings;
    private final Presences presences;

    Directory(Units units, UnitTerms terms, Employees employees, Postings postings, Presences presences) {
        this.units = units;
        this.terms = terms;
        this.employees = employees;
        this.postings = postings;
        this.presences = presences;
    }

    @Override
    public UnitView unit(String id) {
        List<UnitEntry> path = path(id).stream().map(Unit::entry).toList();
        return view(path, active(path.get(0).leaders()));
    }

    @Override
    public List<String> unitsOf(String kind) {
        return units.findByKindAndActiveTrueOrderById(kind).stream().map(Unit::id).toList();
    }

    @Override
    public UnitView unit(String id, Instant at) {
        List<UnitEntry> path = path(id, unit -> termOf(unit, at), UnitEntry::parent);
        return view(path, path.get(0).leaders().stream().filter(leader -> employee(leader, at).active()).toList());
    }

    private static UnitView view(List<UnitEntry> path, List<String> leaders) {
        UnitEntry unit = path.get(0);
        return new UnitView(unit.id(), unit.name(), unit.kind(), unit.parent(),
                nearest(path, UnitEntry::pack).orElse(DEFAULT_PACK), nearest(path, UnitEntry::calendar).orElse(null),
                leaders, unit.active());
    }

    private Optional<UnitEntry> termOf(String unit, Instant at) {
        return terms.at(unit, at).or(() -> terms.first(unit)).map(UnitTerm::entry);
    }

    @Override
    public EmployeeView employee(String id) {
        return employeeOf(id).orElseThrow(() -> new NotFound("employee", id));
    }

    @Override
    public EmployeeView employee(String id, Instant at) {
        EmployeeView now = employee(id);
        return postings.at(id, at).map(last -> worked(now, last, last.lastsAt(at)))
                .or(() -> postings.first(id).map(first -> worked(now, first, true))).orElse(now);
    }

    private static EmployeeView worked(EmployeeView now, Posting then, boolean active) {
        return new EmployeeView(now.id(), now.name(), then.unit(), then.post(), active);
    }

    @Override
    public Optional<EmployeeView> employeeOf(String login) {
        return login == null ? Optional.empty() : employees.findById(login).map(Employee::view);
    }

    @Override
    public String nameOf(String id) {
        return id == null ? "–" : employees.findById(id).map(Employee::name)
                .or(() -> units.findById(id).map(Unit::name)).orElse(id);
    }

    @Override
    public List<UnitView> units() {
        return units.findByActiveTrueOrderById().stream().map(unit -> unit(unit.id())).toList();
    }

    @Override
    public List<EmployeeView> staff(String unit) {
        if (!units.existsById(unit)) {
            throw new NotFound("unit", unit);
        }
        return employees.findByUnitAndActiveTrueOrderById(unit).stream().map(Employee::view).toList();
    }

    @Override
    public List<String> holders(String role, String unit) {
        return new Ladder(presences.now()::now).holders(role, unit);
    }

    @Override
    public List<String> entitled(String role, String unit) {
        return new Ladder(presences.now()::entitled).holders(role, unit);
    }

    @Override
    public Optional<String> standIn(String employee) {
        return presences.now().present(employee).filter(there -> !there.equals(employee));
    }

    @Override
    public boolean takesCases(String employee) {
        return employees.findById(employee).filter(Employee::active).filter(one ->
                one.roles().stream().anyMatch(Words.CASE_ROLES::contains)
                        || units.findByActiveTrueOrderById().stream().anyMatch(unit -> unit.leaders().contains(employee))
                        || presences.now().everywhere().stream().anyMatch(each -> each.employee().equals(employee)
                                && Words.CASE_DUTIES.contains(each.duty()))).isPresent();
    }

    /** Who of those who hold an office in a unit is meant. */
    private interface Choice {

        List<String> of(String unit, String duty, List<String> byOffice);
    }

    /** Who holds the roles of the ladder. */
    private final class Ladder {

        private final Choice choice;

        Ladder(Choice choice) {
            this.choice = choice;
        }

        List<String> holders(String role, String unit) {
            if (unit == null) {
                return everyone(Words.ROLES.contains(role) ? role : Words.QUALITY_OFFICE, "");
            }
            List<Unit> path = path(unit);
            return switch (role) {
                case "team-leader", "unit-leader" -> leaders(path, 0).orElseGet(() -> qualityOffice(path));
                case "upper-unit-leader" -> leaders(path, 1).orElseGet(() -> leadingGroup(path));
                case Words.QUALITY_OFFICE -> qualityOffice(path);
                case Words.LEADING_GROUP -> leadingGroup(path);
                default -> everyone(role, unit);
            };
        }

        private List<String> everyone(String role, String unit) {
            if (!Words.ROLES.contains(role)) {
                throw new IllegalArgumentException("no role " + role + " in an organisation, but " + Words.ROLES);
            }
            return choice.of(unit, role, employees.withRole(role));
        }

        /** Leaders of the nearest unit that has any, or of the {@code above}-th such unit. */
        private Optional<List<String>> leaders(List<Unit> path, int above) {
            return path.stream().map(this::leadersOf).filter(some -> !some.isEmpty()).skip(above).findFirst();
        }

        private List<String> qualityOffice(List<Unit> path) {
            return staffOfMarked(Words.QUALITY_OFFICE, path)
                    .or(() -> Optional.of(choice.of("", Groups.QUALITY_OFFICE,
                            employees.withRole(Groups.QUALITY_OFFICE))).filter(some -> !some.isEmpty()))
                    .orElseGet(() -> leadingGroup(path));
        }

        private List<String> leadingGroup(List<Unit> path) {
            return staffOfMarked(Words.LEADING_GROUP, path).orElseGet(() -> highest(path));
        }

        /** The highest leaders there are, up from this unit. */
        private List<String> highest(List<Unit> path) {
            return path.stream().map(this::leadersOf).filter(some -> !some.isEmpty())
                    .reduce((lower, higher) -> higher)
                    .orElseGet(() -> choice.of("", Words.ADMINISTRATOR, employees.withRole(Words.ADMINISTRATOR)));
        }

        /** People of the marked unit that is nearest: under this unit, else under its parent, and so on. */
        private Optional<List<String>> staffOfMarked(String mark, List<Unit> path) {
            List<Unit> marked = units.findByMarkAndActiveTrueOrderById(mark);
            List<String> ids = path.stream().map(Unit::id).toList();
            return marked.stream()
                    .map(unit -> new Near(distance(unit, ids), unit))
                    .filter(near -> near.distance() >= 0)
                    .sorted((a, b) -> Integer.compare(a.distance(), b.distance()))
                    .map(near -> choice.of(near.unit().id(), mark, people(near.unit()))).filter(some -> !some.isEmpty()).findFirst();
        }

        private List<String> leadersOf(Unit unit) {
            return choice.of(unit.id(), Groups.UNIT_LEADER, active(unit.leaders()));
        }
    }

    private record Near(int distance, Unit unit) {
    }

    /** How far up {@code path} the first unit is that {@code unit} is under (or is); −1 if none. */
    private int distance(Unit unit, List<String> path) {
        return path(unit.id()).stream().mapToInt(above -> path.indexOf(above.id())).filter(at -> at >= 0)
                .findFirst().orElse(-1);
    }

    private List<String> people(Unit unit) {
        Set<String> all = new LinkedHashSet<>(active(unit.leaders()));
        employees.findByUnitAndActiveTrueOrderById(unit.id()).forEach(one -> all.add(one.id()));
        return List.copyOf(all);
    }

    private List<String> active(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<String> there = employees.activeAmong(ids);
        return ids.stream().filter(there::contains).toList();
    }

    /** The unit and all above it, itself first. */
    private List<Unit> path(String id) {
        return path(id, units::findById, Unit::parent);
    }

    private static <T> List<T> path(String id, Function<String, Optional<T>> find, Function<T, String> parent) {
        List<T> path = new ArrayList<>();
        for (String next = id; next != null; next = parent.apply(path.get(path.size() - 1))) {
            String wanted = next;
            path.add(find.apply(wanted).orElseThrow(() -> new NotFound("unit", wanted)));
        }
        if (path.isEmpty()) {
            throw new NotFound("unit", id);
        }
        return path;
    }

    private static Optional<String> nearest(List<UnitEntry> path, Function<UnitEntry, String> what) {
        return path.stream().map(what).filter(Objects::nonNull).findFirst();
    }
}
