package io.youzhi.org;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is there at a moment: who is away, who stands in for whom, and who is on duty where. */
class Presence {

    private final Map<String, String> deputies = new LinkedHashMap<>();
    private final Map<String, Set<String>> onDuty = new LinkedHashMap<>();
    private final Set<String> working;

    /** @param working ids of those named who work here still */
    Presence(List<Absence> absences, List<Duty> duties, Set<String> working) {
        absences.forEach(away -> deputies.putIfAbsent(away.employee(), away.deputy()));
        duties.forEach(each -> onDuty.computeIfAbsent(key(each.unit(), each.duty()), any -> new LinkedHashSet<>())
                .add(each.employee()));
        this.working = working;
    }

    private static String key(String unit, String duty) {
        return duty + " " + unit;
    }

    /** Those who are away, each with whoever stands in, where there is somebody. */
    Map<String, String> standIns() {
        Map<String, String> all = new LinkedHashMap<>();
        deputies.keySet().forEach(away -> present(away).ifPresent(deputy -> all.put(away, deputy)));
        return all;
    }

    /** Whoever is there for somebody: they themselves, else their deputy, else the deputy's deputy. */
    Optional<String> present(String employee) {
        Set<String> asked = new HashSet<>();
        String at = employee;
        while (deputies.containsKey(at) && asked.add(at)) {
            at = deputies.get(at);
        }
        boolean nobody = deputies.containsKey(at) || (!at.equals(employee) && !working.contains(at));
        return nobody ? Optional.empty() : Optional.of(at);
    }

    /** Whoever is there for these; these themselves where nobody is, for somebody must hear of it. */
    List<String> present(List<String> employees) {
        List<String> there = employees.stream().map(this::present).flatMap(Optional::stream).distinct().toList();
        return there.isEmpty() ? employees : there;
    }

    /** Whoever is on duty for a unit, with whoever stands in; empty where nobody is. */
    List<String> onDuty(String unit, String duty) {
        return onDuty.getOrDefault(key(unit, duty), Set.of()).stream().map(this::present).flatMap(Optional::stream)
                .distinct().toList();
    }

    /** Those who are told and act now: whoever is on duty, else these or whoever stands in. */
    List<String> now(String unit, String duty, List<String> byOffice) {
        List<String> there = onDuty(unit, duty);
        return there.isEmpty() ? present(byOffice) : there;
    }

    /** All who may act: these, whoever stands in, whoever is on duty. */
    List<String> entitled(String unit, String duty, List<String> byOffice) {
        Set<String> all = new LinkedHashSet<>(byOffice);
        byOffice.forEach(each -> present(each).ifPresent(all::add));
        all.addAll(onDuty(unit, duty));
        return new ArrayList<>(all);
    }

    /** Units, duties and who is on duty there. */
    List<OnDuty> everywhere() {
        List<OnDuty> all = new ArrayList<>();
        onDuty.keySet().forEach(key -> {
            String[] words = key.split(" ");
            onDuty(words[1], words[0]).forEach(who -> all.add(new OnDuty(words[1], words[0], who)));
        });
        return all;
    }

    /** Somebody on duty. */
    record OnDuty(String unit, String duty, String employee) {
    }

    /** What makes this presence differ from another. */
    String fingerprint() {
        return standIns() + " " + everywhere();
    }
}
