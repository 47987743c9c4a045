package io.youzhi.rules.pack;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Priority;
import io.youzhi.rules.Problem;
import io.youzhi.rules.procedure.Procedure;
import io.youzhi.rules.table.Cells;
import io.youzhi.rules.table.Field;
import io.youzhi.rules.table.FieldType;
import io.youzhi.rules.table.Schema;
import io.youzhi.rules.yaml.YamlNode;
import io.youzhi.rules.yaml.YamlNode.Fields;
import io.youzhi.shared.Bilingual;

/** Reads pack.yaml on top of the pack that it extends. */
public final class PackReader {

    /** Keys that every event may have besides those that the packs declare. */
    public static final List<String> GIVEN = List.of("employee", "employees", "unit");

    private static final String NAME = "[a-z][a-z0-9-]{0,39}";
    private static final Map<String, FieldType> TYPES = Arrays.stream(FieldType.values())
            .collect(Collectors.toMap(FieldType::word, Function.identity()));
    private static final String KEY = "[a-z][A-Za-z0-9]{0,39}";

    private final YamlNode yaml;
    private final Pack parent;
    private final Map<String, Clause> clauses = new LinkedHashMap<>();
    private final Map<String, Map<String, Word>> words = new LinkedHashMap<>();
    private final Map<String, Key> keys = new LinkedHashMap<>();
    private final Map<String, EventType> events = new LinkedHashMap<>();
    private final Map<String, Ask> asks = new LinkedHashMap<>();
    private final Map<String, Procedure> procedures = new LinkedHashMap<>();

    /** A reader of one pack.yaml; {@code parent} is the pack it extends, or null. */
    public PackReader(YamlNode yaml, Pack parent) {
        this.yaml = yaml;
        this.parent = parent;
        if (parent == null) {
            fixed("priorities", Arrays.stream(Priority.values()).map(Priority::word).toList());
            fixed("limits", Arrays.stream(LimitKind.values()).map(LimitKind::word).toList());
            fixed("subjects", List.of("employee", "unit"));
            fixed("measures", List.of("events", "quantity", "points", "money", "actions", "earlier-actions"));
        } else {
            parent.words().forEach((domain, known) -> words.put(domain, new LinkedHashMap<>(known)));
            keys.putAll(parent.keys());
            events.putAll(parent.events());
            asks.putAll(parent.asks());
            procedures.putAll(parent.procedures());
        }
    }

    private void fixed(String domain, List<String> ids) {
        words.put(domain, new LinkedHashMap<>());
        ids.forEach(id -> words.get(domain).put(id, new Word(id, new Bilingual(id, id), Map.of())));
    }

    /** The pack, with what could be read; what is wrong went to the problems of its file. */
    public Pack read(String id) {
        Fields fields = yaml.fields("pack", "name", "extends", "complete", "calendar", "clauses", "words", "keys", "events", "asks",
                "procedures");
        if (!id.equals(fields.need("pack", id, YamlNode::text))) {
            fields.need("pack").note("包名与文件夹 " + id + " 不同", "the pack's name differs from its folder " + id);
        }
        fields.each("clauses", this::clause);
        fields.each("words", this::domain);
        fields.each("keys", this::key);
        fields.each("events", this::event);
        fields.each("asks", this::ask);
        ProcedureReader reader = new ProcedureReader(knownClauses(), words, events, asks);
        fields.each("procedures", (name, node) -> procedures.put(name, reader.read(name, node)));
        String calendar = fields.or("calendar", parent == null ? null : parent.calendar(), YamlNode::text);
        return new Pack(id, fields.need("name", new Bilingual("", ""), YamlNode::bilingual), parent,
                fields.or("complete", false, YamlNode::bool), calendar, Collections.unmodifiableMap(clauses),
                Collections.unmodifiableMap(words), Collections.unmodifiableMap(keys),
                Collections.unmodifiableMap(events), Collections.unmodifiableMap(asks),
                Collections.unmodifiableMap(procedures));
    }

    private Set<String> knownClauses() {
        Set<String> known = new HashSet<>(clauses.keySet());
        if (parent != null) {
            known.addAll(parent.clauses());
        }
        return known;
    }

    private void clause(String id, YamlNode node) {
        Fields fields = node.fields("zh", "en", "shownBy");
        if (!id.matches("[A-Z]{1,4}-[A-Za-z0-9.]{1,8}")) {
            node.note("“" + id + "”不能作条款号", "'" + id + "' cannot be the id of a clause");
        }
        clauses.put(id, new Clause(id, fields.bilingual(), fields.or("shownBy", null, YamlNode::text), node.line()));
    }

    private void domain(String domain, YamlNode node) {
        Map<String, Word> known = words.computeIfAbsent(domain, d -> new LinkedHashMap<>());
        node.eachEntry((id, word) -> known.put(id, word(id, word, known.get(id))));
    }

    private static Word word(String id, YamlNode node, Word before) {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            node.note("“" + id + "”不能作词", "'" + id + "' cannot be a word");
        }
        Fields fields = node.anyFields();
        Map<String, List<String>> attributes = new LinkedHashMap<>(before == null ? Map.of() : before.attributes());
        fields.keys().stream().filter(key -> !key.equals("zh") && !key.equals("en"))
                .forEach(key -> attributes.put(key, fields.or(key, List.of(), PackReader::texts)));
        boolean named = before != null && !fields.has("zh") && !fields.has("en");
        return new Word(id, named ? before.name() : fields.bilingual(), Collections.unmodifiableMap(attributes));
    }

    private static List<String> texts(YamlNode node) {
        return node.itemsOrOne().stream().map(YamlNode::text).toList();
    }

    private void key(String name, YamlNode node) {
        Field field = field(name, node);
        Range range = range(field, node);
        keys.put(name, new Key(field, node.isScalar() ? null
                : node.anyFields().or("default", null, text -> otherwise(field, range, text)), range));
    }

    private Range range(Field field, YamlNode node) {
        if (node.isScalar()) {
            return Range.of(field.type(), null, null, false);
        }
        Fields fields = node.anyFields();
        boolean numbers = field.type().isNumber() || field.type() == FieldType.NUMBERS;
        List.of("least", "most", "whole").stream().filter(fields::has).filter(each -> !numbers).forEach(each ->
                fields.need(each).note("只有数才能写 " + each, "'" + each + "' is for numbers only"));
        BigDecimal least = fields.or("least", null, YamlNode::number);
        BigDecimal most = fields.or("most", null, YamlNode::number);
        if (least != null && most != null && most.compareTo(least) < 0) {
            fields.need("most").note("上限小于下限", "the most is less than the least");
        }
        return Range.of(field.type(), least, most, fields.or("whole", false, YamlNode::bool));
    }

    private Object otherwise(Field field, Range range, YamlNode node) {
        Object value = value(field, node);
        if (range.breach(value).isPresent()) {
            throw node.problem("默认值不在允许范围内", "the default is outside what the key allows");
        }
        return value;
    }

    private Object value(Field field, YamlNode node) {
        try {
            return Cells.value(field, null, node.text(), new Pack("", null, null, false, null, Map.of(), words, keys,
                    events, asks, procedures));
        } catch (Cells.NoValue e) {
            throw node.problem(e.reason().zh(), e.reason().en());
        }
    }

    private Field field(String name, YamlNode node) {
        if (!name.matches(KEY) || GIVEN.contains(name)) {
            node.note("“" + name + "”不能作键", "'" + name + "' cannot be a key");
        }
        if (node.isScalar()) {
            return new Field(name, node.or(FieldType.TEXT, PackReader::type), null);
        }
        Fields fields = node.fields("type", "of", "default", "least", "most", "whole", "zh", "en");
        return new Field(name, fields.need("type", FieldType.TEXT, PackReader::type),
                fields.or("of", null, domain -> domain.oneOf("词表", "list of words", words.keySet())));
    }

    private static FieldType type(YamlNode node) {
        return TYPES.get(node.oneOf("类型", "type", TYPES.keySet()));
    }

    private void event(String id, YamlNode node) {
        Fields fields = node.fields("zh", "en", "keys", "oneOf", "judged");
        EventType before = events.get(id);
        if (!id.matches(NAME)) {
            node.note("“" + id + "”不能作事件类型", "'" + id + "' cannot be a type of event");
        }
        Map<String, Boolean> own = new LinkedHashMap<>(before == null ? Map.of() : before.keys());
        fields.each("keys", (key, need) -> {
            if (!keys.containsKey(key) && !GIVEN.contains(key)) {
                need.note("没有键 " + key, "there is no key '" + key + "'");
            }
            own.put(key, need.or("optional", word -> word.oneOf(List.of("required", "optional"))).equals("required"));
        });
        List<String> oneOf = fields.or("oneOf", before == null ? List.of() : before.oneOf(), PackReader::texts);
        String judged = fields.or("judged", before != null && before.atCompletion() ? "at-completion" : "at-once",
                word -> word.oneOf(List.of("at-once", "at-completion")));
        boolean named = before != null && !fields.has("zh");
        events.put(id, new EventType(id, named ? before.name() : fields.bilingual(), Collections.unmodifiableMap(own),
                oneOf, judged.equals("at-completion")));
    }

    private void ask(String name, YamlNode node) {
        Fields fields = node.fields("clause", "decision", "given", "decide");
        if (!name.matches(NAME)) {
            node.note("“" + name + "”不能作决策名", "'" + name + "' cannot be the name of a decision");
        }
        Map<String, Field> given = new LinkedHashMap<>();
        Map<String, Field> decide = new LinkedHashMap<>();
        String decision = fields.or("decision", name, YamlNode::text);
        Schema known = Schema.PROGRAM.get(decision);
        if (known != null && known.isAsked()) {
            given.putAll(known.inputs());
            decide.putAll(known.outcomes());
        } else if (decision.equals(name)) {
            fields.need("given").eachEntry((field, type) -> given.put(field, field(field, type)));
            fields.need("decide").eachEntry((field, type) -> decide.put(field, field(field, type)));
        } else {
            fields.need("decision").note("没有决策 " + decision, "there is no decision '" + decision + "'");
        }
        String clause = fields.need("clause", "", one -> one.oneOf("条款", "clause", clauses.keySet()));
        asks.put(name, new Ask(name, decision, clause, given, decide));
    }
}
