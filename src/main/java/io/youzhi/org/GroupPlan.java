package io.youzhi.org;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out who is in which group, from units and employees as they are. */
class GroupPlan {

    private final Map<String, Unit> units = new TreeMap<>();
    private final Map<String, Employee> people = new HashMap<>();
    private final Presence presence;
    private final Map<String, Set<String>> members = new TreeMap<>();

    GroupPlan(List<Unit> units, List<Employee> people, Presence presence) {
        this.presence = presence;
        units.forEach(unit -> this.units.put(unit.id(), unit));
        people.stream().filter(Employee::active).forEach(one -> this.people.put(one.id(), one));
    }

    /** Groups by employee. */
    Map<String, Set<String>> members() {
        people.values().forEach(this::place);
        units.values().stream().filter(Unit::active).forEach(this::lead);
        presence.everywhere().stream().filter(each -> people.containsKey(each.employee())).forEach(this::serve);
        presence.standIns().forEach(this::standIn);
        return members;
    }

    /** Whoever is on duty has what those of that duty have in that unit. */
    private void serve(Presence.OnDuty each) {
        join(each.employee(), Words.groupOf(each.duty()));
        if (Groups.UNIT_LEADER.equals(each.duty())) {
            join(each.employee(), Groups.leaders(each.unit()));
            join(each.employee(), Groups.queue(each.unit()));
        } else if (Words.WORKING_ROLES.contains(each.duty())) {
            join(each.employee(), Groups.queue(each.unit()));
        }
    }

    /** A deputy sees what the one who is away would see, but for what is theirs alone. */
    private void standIn(String away, String deputy) {
        Set.copyOf(members.getOrDefault(away, Set.of())).stream().filter(group -> !Words.OWN_ONLY.contains(group))
                .forEach(group -> join(deputy, group));
    }

    /** Every group that there is, name by id: roles, and two for each active unit. */
    Map<String, String> groups() {
        Map<String, String> groups = new TreeMap<>();
        Words.ROLES.forEach(role -> groups.put(Words.groupOf(role), role));
        groups.put(Groups.CUSTOMER, Groups.CUSTOMER);
        groups.put(Groups.LEADING_GROUP, Groups.LEADING_GROUP);
        units.values().stream().filter(Unit::active).forEach(unit -> {
            groups.put(Groups.queue(unit.id()), unit.name());
            groups.put(Groups.leaders(unit.id()), unit.name());
        });
        return groups;
    }

    private void place(Employee one) {
        one.roles().forEach(role -> join(one.id(), Words.groupOf(role)));
        Unit unit = units.get(one.unit());
        Words.MARKS.stream().filter(unit::marked).forEach(mark -> join(one.id(), mark));
        if (one.roles().stream().anyMatch(Words.WORKING_ROLES::contains)) {
            queuesOf(unit).forEach(queue -> join(one.id(), Groups.queue(queue)));
        }
    }

    /** The unit, and while that is a team the one it is part of. */
    private List<String> queuesOf(Unit unit) {
        List<String> queues = new ArrayList<>(List.of(unit.id()));
        for (Unit at = unit; Words.TEAM.equals(at.kind()) && at.parent() != null; at = units.get(at.parent())) {
            queues.add(at.parent());
        }
        return queues;
    }

    private void lead(Unit unit) {
        List<String> own = active(unit);
        own.forEach(leader -> {
            join(leader, Groups.UNIT_LEADER);
            join(leader, Groups.queue(unit.id()));
            Words.MARKS.stream().filter(unit::marked).forEach(mark -> join(leader, mark));
        });
        List<String> leaders = nearestLeaders(unit);
        leaders.forEach(leader -> join(leader, Groups.leaders(unit.id())));
        if (nobodyIn(Groups.queue(unit.id()))) {
            nearestPeople(unit).forEach(one -> join(one, Groups.queue(unit.id())));
        }
    }

    /** Leaders or, without any, those at work in the nearest unit above; where there are none, whoever answers for the house. */
    private Set<String> nearestPeople(Unit unit) {
        for (Unit at = unit; at != null; at = at.parent() == null ? null : units.get(at.parent())) {
            Set<String> there = active(at).isEmpty() ? membersOf(Groups.queue(at.id())) : Set.copyOf(active(at));
            if (!there.isEmpty()) {
                return there;
            }
        }
        return Stream.of(Groups.QUALITY_OFFICE, Groups.LEADING_GROUP, Groups.ADMINISTRATOR).map(this::membersOf)
                .filter(some -> !some.isEmpty()).findFirst().orElse(Set.of());
    }

    private List<String> nearestLeaders(Unit unit) {
        for (Unit at = unit; at != null; at = at.parent() == null ? null : units.get(at.parent())) {
            if (!active(at).isEmpty()) {
                return active(at);
            }
        }
        return List.of();
    }

    private List<String> active(Unit unit) {
        return unit.leaders().stream().filter(people::containsKey).toList();
    }

    private boolean nobodyIn(String group) {
        return membersOf(group).isEmpty();
    }

    private Set<String> membersOf(String group) {
        return members.entrySet().stream().filter(each -> each.getValue().contains(group)).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void join(String employee, String group) {
        members.computeIfAbsent(employee, any -> new TreeSet<>()).add(group);
    }
}
