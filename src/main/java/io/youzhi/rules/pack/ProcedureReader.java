package io.youzhi.rules.pack;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.youzhi.rules.procedure.Procedure;
import io.youzhi.rules.procedure.Question;
import io.youzhi.rules.procedure.Question.How;
import io.youzhi.rules.procedure.Question.Source;
import io.youzhi.rules.procedure.Question.Violation;
import io.youzhi.rules.procedure.Step;
import io.youzhi.rules.procedure.StepField;
import io.youzhi.rules.table.Field;
import io.youzhi.rules.table.FieldType;
import io.youzhi.rules.yaml.YamlNode;
import io.youzhi.rules.yaml.YamlNode.Fields;
import io.youzhi.shared.Bilingual;

/** Reads one procedure of a pack.yaml; what it speaks of must be there. */
final class ProcedureReader {

    private static final String VIOLATION = "violation";
    /** With its subject a procedure is the case that a violation comes from, which has 64 characters. */
    private static final String PROCEDURE = "[a-z][a-z0-9-]{0,22}";
    private static final String STEP = "[a-z][a-z0-9-]{0,39}";
    private static final String FIELD = "[a-z][A-Za-z0-9]{0,39}";
    private static final Bilingual NOTHING = new Bilingual("", "");

    private final Set<String> clauses;
    private final Map<String, Map<String, Word>> words;
    private final Map<String, EventType> events;
    private final Map<String, Ask> asks;

    ProcedureReader(Set<String> clauses, Map<String, Map<String, Word>> words, Map<String, EventType> events,
                    Map<String, Ask> asks) {
        this.clauses = clauses;
        this.words = words;
        this.events = events;
        this.asks = asks;
    }

    Procedure read(String name, YamlNode node) {
        named(name, PROCEDURE, node);
        Fields fields = node.fields("zh", "en", "subject", "clause", "steps");
        Map<String, Step> steps = new LinkedHashMap<>();
        Set<String> ids = fields.need("steps", Set.of(), map -> map.entries().keySet());
        fields.each("steps", (id, step) -> steps.put(id, step(id, step, steps, ids)));
        return new Procedure(name, fields.bilingual(), fields.need("subject", NOTHING, YamlNode::bilingual),
                fields.need("clause", "", clause -> clause.oneOf("条款", "clause", clauses)),
                Collections.unmodifiableMap(steps));
    }

    private Step step(String id, YamlNode node, Map<String, Step> above, Set<String> ids) {
        named(id, STEP, node);
        Fields read = node.fields("zh", "en", "by", "after", "before", "due", "fields", "ends", "ask", "owes");
        Map<String, StepField> fields = new LinkedHashMap<>();
        read.each("fields", (name, field) -> fields.put(name, field(name, field)));
        Question question = read.or("ask", null, ask -> question(ask, fields, ids));
        Ask asked = question == null ? null : asks.get(question.decision());
        Map<String, String> owes = new LinkedHashMap<>();
        read.each("owes", (step, outcome) -> {
            if (!ids.contains(step)) {
                outcome.note("没有步骤 " + step, "there is no step '" + step + "'");
            }
            owes.put(step, flag(outcome, asked));
        });
        return new Step(id, read.bilingual(), read.need("by", List.of(), by -> all(by, "角色", "role",
                Procedure.ROLES.keySet())), read.or("after", List.of(), after -> steps(after, ids)),
                read.or("before", null, before -> moment(before, fields, above)),
                read.or("due", null, due -> moment(due, Map.of(), above)), Collections.unmodifiableMap(fields),
                read.or("ends", false, YamlNode::bool), question, Collections.unmodifiableMap(owes));
    }

    /** A field of the step itself, or {@code step.field} of a step above it. */
    private static Step.Moment moment(YamlNode node, Map<String, StepField> own, Map<String, Step> above) {
        String text = node.text();
        int dot = text.indexOf('.');
        if (dot < 0) {
            return new Step.Moment(null, moment(node, text, own));
        }
        Step holder = above.get(text.substring(0, dot));
        if (holder == null) {
            throw node.problem("上面没有步骤 " + text.substring(0, dot), "there is no step '" + text.substring(0, dot)
                    + "' above");
        }
        return new Step.Moment(holder.id(), moment(node, text.substring(dot + 1), holder.fields()));
    }

    private static String moment(YamlNode node, String name, Map<String, StepField> fields) {
        if (!fields.containsKey(name) || !fields.get(name).type().equals(StepField.MOMENT)) {
            throw node.problem("“" + name + "”不是 moment 字段", "'" + name + "' is no field of type moment");
        }
        return name;
    }

    private StepField field(String name, YamlNode node) {
        named(name, FIELD, node);
        Fields read = node.fields("type", "of", "zh", "en", "optional", "past");
        String type = read.need("type", "text", word -> word.oneOf("类型", "type", StepField.TYPES));
        String domain = type.equals("word")
                ? read.need("of", null, words -> words.oneOf("词表", "list of words", this.words.keySet())) : null;
        boolean past = read.or("past", false, YamlNode::bool);
        if (past && !type.equals(StepField.MOMENT) || read.has("of") && !type.equals("word")) {
            node.note("past 只用于 moment，of 只用于 word", "past is for moments only, and of for words");
        }
        return new StepField(name, read.bilingual(), type, domain, words(domain), read.or("optional", false, YamlNode::bool), past);
    }

    private Map<String, Bilingual> words(String domain) {
        Map<String, Bilingual> names = new LinkedHashMap<>();
        if (domain != null) {
            words.getOrDefault(domain, Map.of()).forEach((id, word) -> names.put(id, word.name()));
        }
        return Collections.unmodifiableMap(names);
    }

    private Question question(YamlNode node, Map<String, StepField> fields, Set<String> ids) {
        Fields read = node.fields("decision", "given", "answer", VIOLATION);
        Ask asked = asks.get(read.need("decision").oneOf("决策", "decision", asks.keySet()));
        Map<String, Source> given = new LinkedHashMap<>();
        YamlNode told = read.need("given");
        told.eachEntry((name, source) -> given.put(name, source(name, source, asked, fields, ids)));
        asked.given().keySet().stream().filter(name -> !told.entries().containsKey(name)).forEach(name ->
                told.note("缺少 " + name, "'" + name + "' is missing"));
        return new Question(asked.name(), Collections.unmodifiableMap(given), flag(read.need("answer"), asked),
                read.or(VIOLATION, null, this::violation));
    }

    private static Source source(String name, YamlNode node, Ask asked, Map<String, StepField> fields, Set<String> ids) {
        Field wanted = asked.given().get(name);
        if (wanted == null) {
            throw node.problem("这个决策没有 " + name, "the decision is not given '" + name + "'");
        }
        Source source = source(node, fields, ids);
        FieldType type = switch (source.how()) {
            case RECORDED, RECORDED_BEFORE, SINCE -> FieldType.FLAG;
            case COUNT -> FieldType.NUMBER;
            case FIELD -> FieldType.valueOf(fields.get(source.field()).type().toUpperCase(Locale.ROOT));
        };
        if (type != wanted.type()) {
            throw node.problem(name + " 应为 " + wanted.type().word() + "，而不是 " + type.word(),
                    name + " is of type " + wanted.type().word() + ", not " + type.word());
        }
        return source;
    }

    private static Source source(YamlNode node, Map<String, StepField> fields, Set<String> ids) {
        Fields read = node.fields("recorded", "before", "since", "count", "field");
        return switch (String.join(" ", read.keys().stream().sorted().toList())) {
            case "recorded" -> new Source(How.RECORDED, steps(read.need("recorded"), ids), null);
            case "before recorded" -> new Source(How.RECORDED_BEFORE, steps(read.need("recorded"), ids),
                    moment(read.need("before"), read.need("before").text(), fields));
            case "since" -> new Source(How.SINCE, steps(read.need("since"), ids), null);
            case "count" -> new Source(How.COUNT, steps(read.need("count"), ids), null);
            case "field" -> new Source(How.FIELD, List.of(), read.need("field").oneOf("字段", "field",
                    fields.values().stream().filter(field -> !field.type().equals(StepField.MOMENT))
                            .map(StepField::name).toList()));
            default -> throw node.problem("这里写 recorded（可加 before）、since、count 或 field 之一",
                    "one of recorded (with before if needed), since, count and field is expected here");
        };
    }

    private Violation violation(YamlNode node) {
        Fields read = node.fields("code", "severity");
        if (!events.containsKey(VIOLATION)) {
            throw node.problem("没有事件类型 violation", "there is no type of event 'violation'");
        }
        return new Violation(read.need("code").oneOf("违规代码", "code", words.getOrDefault("codes", Map.of()).keySet()),
                read.or("severity", null, severity -> severity.oneOf("情节", "severity",
                        words.getOrDefault("severities", Map.of()).keySet())));
    }

    private static List<String> steps(YamlNode node, Set<String> ids) {
        return all(node, "步骤", "step", ids);
    }

    private static List<String> all(YamlNode node, String zh, String en, Collection<String> known) {
        List<String> all = node.itemsOrOne().stream().map(each -> each.oneOf(zh, en, known)).toList();
        if (all.isEmpty()) {
            throw node.problem("至少要有一个" + zh, "at least one " + en + " is needed");
        }
        return all;
    }

    private static String flag(YamlNode node, Ask asked) {
        return node.oneOf("结果（flag）", "outcome of type flag", asked == null ? List.of() : asked.decide().values().stream()
                .filter(field -> field.type() == FieldType.FLAG).map(Field::name).toList());
    }

    private static void named(String name, String pattern, YamlNode node) {
        if (!name.matches(pattern)) {
            node.note("“" + name + "”不能作名称", "'" + name + "' cannot be a name here");
        }
    }
}
