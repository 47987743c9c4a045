package io.youzhi.rules.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.kie.api.runtime.KieSession;

import io.youzhi.rules.Why;
import io.youzhi.rules.drl.Lexicon;
import io.youzhi.rules.drl.PolicyRule;
import io.youzhi.rules.fact.Conclusion;
import io.youzhi.rules.fact.Count;
import io.youzhi.rules.fact.Match;
import io.youzhi.rules.fact.Outcome;
import io.youzhi.rules.fact.Parameter;
import io.youzhi.rules.pack.Pack;
import io.youzhi.rules.table.Cells;
import io.youzhi.rules.table.Column;
import io.youzhi.rules.table.Condition;
import io.youzhi.rules.table.Row;
import io.youzhi.rules.table.Schema;
import io.youzhi.rules.table.Table;

/** The effective rules of one pack: its own and those of the packs it extends, compiled. Immutable. */
public final class Book {

    private static final int MOST_FIRINGS = 10_000;

    private final Pack pack;
    private final Map<String, Schema> schemas;
    private final List<Table> tables;
    /** Tables that are read as they stand. */
    private final List<Table> lists;
    private final List<PolicyRule> rules;
    private final Map<String, Integer> distances = new HashMap<>();
    private final Map<String, List<Object>> rowFacts = new HashMap<>();
    private final List<Parameter> parameters;
    private final Compiled compiled;

    /** {@code layers} are those of the pack and of the packs it extends, nearest first. */
    Book(Pack pack, List<Layer> layers) throws Compiler.Failed {
        this.pack = pack;
        this.schemas = Schemas.of(pack);
        List<Table> effective = effective(layers);
        this.tables = effective.stream().filter(table -> table.schema().isAsked()).toList();
        this.lists = effective.stream().filter(table -> !table.schema().isAsked()).toList();
        this.rules = layers.stream().flatMap(layer -> layer.rules().stream()).toList();
        for (int i = 0; i < layers.size(); i++) {
            distances.put(layers.get(i).pack().id(), i);
        }
        this.compiled = Compiler.compile(DrlWriter.write(schemas, tables, rules));
        for (int i = 0; i < tables.size(); i++) {
            rowFacts.computeIfAbsent(tables.get(i).schema().decision(), d -> new ArrayList<>()).addAll(facts(i));
        }
        this.parameters = readParameters();
    }

    /** A row of a nearer pack takes the place of the row with the same id in the table of the same name further off. */
    private static List<Table> effective(List<Layer> layers) {
        Map<String, Set<String>> said = new HashMap<>();
        List<Table> effective = new ArrayList<>();
        for (Layer layer : layers) {
            for (Table table : layer.tables()) {
                Set<String> nearer = said.computeIfAbsent(table.name(), name -> new LinkedHashSet<>());
                effective.add(table.with(table.rows().stream().filter(row -> !nearer.contains(row.id())).toList()));
            }
            layer.tables().forEach(table -> table.rows().forEach(row -> said.get(table.name()).add(row.id())));
        }
        return List.copyOf(effective);
    }

    private List<Object> facts(int number) {
        Table table = tables.get(number);
        List<Object> facts = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            Map<String, Object> values = new HashMap<>();
            values.put("row", r);
            for (int c = 0; c < table.columns().size(); c++) {
                cell(table.columns().get(c), table.rows().get(r).conditions().get(c), c, values);
            }
            facts.add(compiled.fact("Row" + number, values));
        }
        return facts;
    }

    private static void cell(Column column, Condition condition, int number, Map<String, Object> values) {
        if (condition == null) {
            if (column.field().name().equals("window")) {
                values.put("c" + number, "");
            }
        } else if (DrlWriter.isList(column)) {
            values.put((condition.negated() ? "n" : "c") + number, new ArrayList<>(condition.values()));
        } else {
            values.put("c" + number, condition.value());
        }
    }

    private List<Parameter> readParameters() {
        Map<String, Hit> best = new LinkedHashMap<>();
        for (Table table : tables) {
            if (table.schema().decision().equals("settings")) {
                for (Row row : table.rows()) {
                    Hit hit = new Hit(table, row, distances.get(table.pack()));
                    if (row.exactness() == 1) {
                        hit.condition("name").values().forEach(name -> best.merge((String) name, hit,
                                (a, b) -> b.beats(a) ? b : a));
                    }
                }
            }
        }
        List<Parameter> read = new ArrayList<>();
        best.forEach((name, hit) -> hit.row().outcomes().values().stream().filter(BigDecimal.class::isInstance)
                .forEach(number -> read.add(new Parameter(name, (BigDecimal) number))));
        return List.copyOf(read);
    }

    /** The pack. */
    public Pack pack() {
        return pack;
    }

    /** All tables that count here, nearest pack first, windows and checklists too. */
    public List<Table> tables() {
        List<Table> all = new ArrayList<>(tables);
        all.addAll(lists);
        return Collections.unmodifiableList(all);
    }

    /** The rows of a decision that count here. */
    public List<Hit> rows(String decision) {
        return (schemas.get(decision).isAsked() ? tables : lists).stream()
                .filter(table -> table.schema().decision().equals(decision))
                .flatMap(table -> table.rows().stream().map(row -> new Hit(table, row, distances.get(table.pack()))))
                .toList();
    }

    /** All policy rules that count here. */
    public List<PolicyRule> rules() {
        return rules;
    }

    /** A policy rule as a reason. */
    public Why.Reason reason(Conclusion conclusion) {
        PolicyRule rule = rules.get(conclusion.rule());
        return new Why.Reason(rule.clause(), rule.name(), rule.file(), rule.line());
    }

    /** The decisions that can be asked here, by name. */
    public Map<String, Schema> schemas() {
        return schemas;
    }

    /** What fits a question. Unknown fields are a fault of the caller. */
    public Found ask(String decision, Map<String, Object> given) {
        return run(decision, given, List.of(), found -> List.of());
    }

    /**
     * What fits an event: with counts that were made before, and with counts that look at what was found so far.
     */
    public Found judge(Map<String, Object> event, List<Count> counts, Function<Found, List<Count>> later) {
        return run("conduct", event, counts, later);
    }

    private Found run(String decision, Map<String, Object> given, List<Count> counts,
                      Function<Found, List<Count>> later) {
        Schema schema = schemas.get(decision);
        List<Object> rows = rowFacts.getOrDefault(decision, List.of());
        boolean hasRules = rules.stream().anyMatch(rule -> rule.subject().equals(schema.fact()));
        if (rows.isEmpty() && !hasRules) {
            return new Found(List.of(), List.of());
        }
        Map<String, Object> values = new HashMap<>();
        given.forEach((field, value) -> values.put(Lexicon.property(field), value));
        KieSession session = compiled.session();
        try {
            session.insert(compiled.fact(schema.fact(), values));
            rows.forEach(session::insert);
            session.insert(new Count("", BigDecimal.ZERO));
            counts.forEach(session::insert);
            if (hasRules) {
                parameters.forEach(session::insert);
            }
            fire(session, decision);
            List<Count> more = later.apply(found(session));
            if (!more.isEmpty()) {
                more.forEach(session::insert);
                fire(session, decision);
            }
            return found(session);
        } finally {
            session.dispose();
        }
    }

    private static void fire(KieSession session, String decision) {
        if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
            throw new IllegalStateException("the rules of " + decision + " fire without end");
        }
    }

    private Found found(KieSession session) {
        List<Hit> hits = new ArrayList<>();
        List<Conclusion> conclusions = new ArrayList<>();
        for (Object object : session.getObjects()) {
            if (object instanceof Match match) {
                Table table = tables.get(match.table());
                hits.add(new Hit(table, table.rows().get(match.row()), distances.get(table.pack())));
            } else if (object instanceof Conclusion conclusion) {
                conclusions.add(conclusion);
            }
        }
        hits.sort((a, b) -> a.distance() != b.distance() ? Integer.compare(b.distance(), a.distance())
                : a.table().file().equals(b.table().file()) ? Integer.compare(a.row().line(), b.row().line())
                : a.table().file().compareTo(b.table().file()));
        return new Found(List.copyOf(hits), List.copyOf(conclusions));
    }

    /** Decides field by field: policy rules first, then the row that says it most closely. */
    public Decided decide(String decision, Map<String, Object> given) {
        Found found = ask(decision, given);
        Decided decided = settle(found.hits());
        if (found.conclusions().isEmpty()) {
            return decided;
        }
        Map<String, Object> values = new LinkedHashMap<>(decided.values());
        List<Why.Reason> reasons = new ArrayList<>(decided.reasons());
        for (Conclusion conclusion : found.conclusions()) {
            Outcome outcome = (Outcome) conclusion;
            values.put(outcome.field(), value(schemas.get(decision), outcome));
            reasons.add(reason(outcome));
        }
        return new Decided(values, reasons);
    }

    private Object value(Schema schema, Outcome outcome) {
        try {
            return Cells.value(schema.outcomes().get(outcome.field()), null, outcome.value(), pack);
        } catch (Cells.NoValue e) {
            throw new IllegalStateException("passed the gate but is no value: " + outcome, e);
        }
    }

    /** Of the rows that fit, for each field the one that says it most closely. */
    public static Decided settle(List<Hit> hits) {
        Map<String, Hit> best = new LinkedHashMap<>();
        for (Hit hit : hits) {
            hit.row().outcomes().keySet().forEach(field -> best.merge(field, hit, (a, b) -> b.beats(a) ? b : a));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Set<Why.Reason> reasons = new LinkedHashSet<>();
        best.forEach((field, hit) -> {
            Object value = hit.row().get(field);
            if (value != null) {
                values.put(field, value);
            }
            reasons.add(hit.reason());
        });
        return new Decided(values, List.copyOf(reasons));
    }
}
