package io.youzhi.org;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.youzhi.org.OrganisationFile.HandOverEntry;
import io.youzhi.org.WorkHolder.Held;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What people have in hand, and who goes on with it when they move or leave. */
@Component
class WorkInHand {

    /** As many numbers as a refusal names. */
    private static final int NAMED = 20;

    private final ObjectProvider<WorkHolder> holders;
    private final Employees employees;

    WorkInHand(ObjectProvider<WorkHolder> holders, Employees employees) {
        this.holders = holders;
        this.employees = employees;
    }

    /** What an employee has in hand, each number once. */
    List<Held> of(String employee) {
        Map<String, Held> all = new LinkedHashMap<>();
        holders.orderedStream().forEach(holder -> holder.held(employee)
                .forEach(each -> all.putIfAbsent(each.number(), each)));
        return List.copyOf(all.values());
    }

    /**
     * Hands over as asked. Whoever goes keeps nothing.
     *
     * @param goers ids of those who move to another unit or leave
     */
    void handOver(List<HandOverEntry> asked, Set<String> goers, String by) {
        Set<String> givers = new LinkedHashSet<>(goers);
        asked.forEach(each -> givers.add(requireKnown(each)));
        givers.forEach(giver -> handOver(giver, asked.stream().filter(each -> giver.equals(each.from())).toList(),
                goers.contains(giver), by));
    }

    private void handOver(String giver, List<HandOverEntry> asked, boolean goes, String by) {
        List<Held> held = of(giver);
        requireHeld(giver, asked, held);
        List<String> left = new ArrayList<>();
        for (Held each : held) {
            HandOverEntry how = asked.stream().filter(one -> each.number().equals(one.work())).findFirst()
                    .or(() -> asked.stream().filter(one -> one.work() == null).findFirst()).orElse(null);
            if (how == null) {
                left.add(each.number());
            } else {
                holders.orderedStream().forEach(holder -> holder.handOver(each.number(), giver, how.to(), how.reason(), by));
            }
        }
        if (goes && !left.isEmpty()) {
            throw Refused.because("org.holds-work", giver, left.size(),
                    String.join(", ", left.subList(0, Math.min(NAMED, left.size()))));
        }
    }

    private String requireKnown(HandOverEntry asked) {
        if (asked.from() == null || !employees.existsById(asked.from())) {
            throw Refused.field("handOvers", "org.no-employee", String.valueOf(asked.from()));
        }
        Employee next = employees.findById(String.valueOf(asked.to()))
                .orElseThrow(() -> Refused.field("handOvers", "org.no-employee", String.valueOf(asked.to())));
        if (!next.active()) {
            throw Refused.field("handOvers", "org.not-active", asked.to());
        }
        if (asked.to().equals(asked.from())) {
            throw Refused.field("handOvers", "org.hands-to-self", asked.to());
        }
        return asked.from();
    }

    private static void requireHeld(String giver, List<HandOverEntry> asked, List<Held> held) {
        List<String> numbers = held.stream().map(Held::number).toList();
        asked.stream().map(HandOverEntry::work).filter(work -> work != null && !numbers.contains(work)).findFirst()
                .ifPresent(work -> {
                    throw Refused.field("handOvers", "org.holds-not", giver, work);
                });
    }

    /** What an employee who is there has in hand. */
    List<Held> ofKnown(String employee) {
        if (!employees.existsById(employee)) {
            throw new NotFound("employee", employee);
        }
        return of(employee);
    }
}
