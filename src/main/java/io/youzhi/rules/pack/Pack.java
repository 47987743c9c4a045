package io.youzhi.rules.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.youzhi.rules.procedure.Procedure;
import io.youzhi.rules.table.Words;
import io.youzhi.shared.Bilingual;

/**
 * A policy pack as its pack.yaml defines it, with all that it has from the packs it extends.
 *
 * @param id       name of its folder
 * @param name     what people see
 * @param parent   the pack it extends, or null
 * @param complete whether it claims that every clause of it is carried out
 * @param calendar its default business calendar, or null
 * @param own      its own clauses, in order
 * @param words    vocabulary: domain, word
 * @param keys     keys of events
 * @param events   types of events
 * @param asks     decisions that it declares itself
 * @param procedures what is put on record step by step
 */
public record Pack(String id, Bilingual name, Pack parent, boolean complete, String calendar, Map<String, Clause> own,
                   Map<String, Map<String, Word>> words, Map<String, Key> keys, Map<String, EventType> events,
                   Map<String, Ask> asks, Map<String, Procedure> procedures) implements Words {

    /** Numbers of an event that do not come with it: the employee's pay, and how far the stars are from those due. */
    private static final List<String> NUMBERS_WORKED_OUT = List.of("wage", "starsUp", "starsDown");

    /** This pack and those it extends, nearest first. */
    public List<Pack> chain() {
        List<Pack> chain = new ArrayList<>();
        for (Pack pack = this; pack != null; pack = pack.parent) {
            chain.add(pack);
        }
        return chain;
    }

    /** A clause of this pack or of one it extends, or null. */
    public Clause clause(String id) {
        return chain().stream().map(pack -> pack.own.get(id)).filter(java.util.Objects::nonNull).findFirst()
                .orElse(null);
    }

    /** Ids of all clauses, its own and those it extends. */
    public Set<String> clauses() {
        Set<String> ids = new java.util.LinkedHashSet<>();
        chain().forEach(pack -> ids.addAll(pack.own.keySet()));
        return ids;
    }

    /** A word of a domain, or null. */
    public Word word(String domain, String id) {
        return words.getOrDefault(domain, Map.of()).get(id);
    }

    /** What people call the words of a domain, in their order; none where the domain is null. */
    public Map<String, Bilingual> names(String domain) {
        Map<String, Bilingual> names = new LinkedHashMap<>();
        words.getOrDefault(domain == null ? "" : domain, Map.of()).values().forEach(word -> names.put(word.id(), word.name()));
        return names;
    }

    @Override
    public Collection<String> of(String domain) {
        return switch (domain) {
            case "events" -> events.keySet();
            case "clauses" -> clauses();
            case "event-numbers" -> Stream.concat(keys.values().stream().filter(key -> key.field().type().isNumber())
                    .map(key -> key.field().name()), NUMBERS_WORKED_OUT.stream()).toList();
            default -> words.getOrDefault(domain, Map.of()).keySet();
        };
    }
}
