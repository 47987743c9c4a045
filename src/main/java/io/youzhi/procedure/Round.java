package io.youzhi.procedure;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.youzhi.rules.procedure.Question;
import io.youzhi.rules.procedure.Question.Source;
import io.youzhi.rules.procedure.Step;

/** What is on record since the last round ended, and what that says about a step that is to come. */
record Round(List<Entry> entries) {

    /** The round that the next entry falls into. */
    static Round next(List<Entry> all) {
        if (all.isEmpty() || all.get(all.size() - 1).ends()) {
            return new Round(List.of());
        }
        int round = all.get(all.size() - 1).round();
        return new Round(all.stream().filter(each -> each.round() == round).toList());
    }

    /** The steps of these that are not on record. */
    List<String> missing(Collection<String> steps) {
        return steps.stream().filter(step -> last(step) < 0).toList();
    }

    /** The steps that were owed and have not followed. */
    List<String> owed() {
        Set<String> owed = new LinkedHashSet<>();
        for (Entry entry : entries) {
            owed.remove(entry.step());
            owed.addAll(entry.owes());
        }
        return List.copyOf(owed);
    }

    /** The steps owed by the last entry of a step that have not followed. */
    List<String> owedBy(String step) {
        int at = last(step);
        return at < 0 ? List.of() : entries.get(at).owes().stream().filter(owed -> last(owed) < at).toList();
    }

    /** The moment that a field says, of what is being recorded or of the last entry of another step; null: unknown. */
    Instant moment(Step.Moment moment, Map<String, Object> values) {
        if (moment.step() == null) {
            return (Instant) values.get(moment.field());
        }
        int at = last(moment.step());
        Object text = at < 0 ? null : entries.get(at).fields().get(moment.field());
        return text == null ? null : Instant.parse(text.toString());
    }

    /** When a step is expected: what is owed at once, anything else by the moment that the pack names; null: whenever. */
    Instant due(Step step, boolean owed) {
        if (owed) {
            return entries.stream().filter(each -> each.owes().contains(step.id())).map(Entry::at)
                    .reduce((first, last) -> last).orElse(null);
        }
        return step.due() == null ? null : moment(step.due(), Map.of());
    }

    /** What the rules are told. */
    Map<String, Object> given(Step step, Map<String, Object> values) {
        Map<String, Object> given = new LinkedHashMap<>();
        step.question().given().forEach((field, source) -> given.put(field, switch (source.how()) {
            case COUNT -> count(source, step);
            case FIELD -> values.get(source.field());
            case RECORDED, RECORDED_BEFORE, SINCE -> lacking(source, step, values).isEmpty();
        }));
        return given;
    }

    /** The steps that the question looks for and that are not there. */
    Set<String> lacking(Step step, Map<String, Object> values) {
        Set<String> lacking = new LinkedHashSet<>();
        step.question().given().values().stream().filter(each -> each.how() != Question.How.COUNT)
                .forEach(each -> lacking.addAll(lacking(each, step, values)));
        return lacking;
    }

    private List<String> lacking(Source source, Step step, Map<String, Object> values) {
        int since = last(step.id());
        return switch (source.how()) {
            case SINCE -> source.steps().stream().filter(each -> last(each) <= since).toList();
            case RECORDED_BEFORE -> source.steps().stream()
                    .filter(each -> !recordedBefore(each, (Instant) values.get(source.field()))).toList();
            default -> missing(source.steps());
        };
    }

    private boolean recordedBefore(String step, Instant moment) {
        return moment != null && entries.stream().anyMatch(each -> each.step().equals(step) && each.at().isBefore(moment));
    }

    private int count(Source source, Step step) {
        long on = entries.stream().filter(each -> source.steps().contains(each.step())).count();
        return (int) on + (source.steps().contains(step.id()) ? 1 : 0);
    }

    private int last(String step) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).step().equals(step)) {
                return i;
            }
        }
        return -1;
    }
}
