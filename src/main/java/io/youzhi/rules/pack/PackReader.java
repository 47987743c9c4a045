package io.youzhi.rules.pack;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Priority;
import io.youzhi.rules.Problem;
import io.youzhi.rules.table.Cells;
import io.youzhi.rules.table.Field;
import io.youzhi.rules.table.FieldType;
import io.youzhi.rules.table.Schema;
import io.youzhi.shared.Bilingual;

/** Reads pack.yaml on top of the pack that it extends. */
public final class PackReader {

    /** Keys that every event may have besides those that the packs declare. */
    public static final List<String> GIVEN = List.of("employee", "employees", "unit");

    private static final String NAME = "[a-z][a-z0-9-]{0,39}";
    private static final String KEY = "[a-z][A-Za-z0-9]{0,39}";

    private final Yaml yaml;
    private final Pack parent;
    private final Map<String, Clause> clauses = new LinkedHashMap<>();
    private final Map<String, Map<String, Word>> words = new LinkedHashMap<>();
    private final Map<String, Key> keys = new LinkedHashMap<>();
    private final Map<String, EventType> events = new LinkedHashMap<>();
    private final Map<String, Ask> asks = new LinkedHashMap<>();

    /** A reader of one pack.yaml; {@code parent} is the pack it extends, or null. */
    public PackReader(Yaml yaml, Pack parent) {
        this.yaml = yaml;
        this.parent = parent;
        if (parent == null) {
            fixed("priorities", Arrays.stream(Priority.values()).map(Priority::word).toList());
            fixed("limits", Arrays.stream(LimitKind.values()).map(LimitKind::word).toList());
            fixed("subjects", List.of("employee", "unit"));
            fixed("measures", List.of("events", "quantity", "points", "money", "actions"));
        } else {
            parent.words().forEach((domain, known) -> words.put(domain, new LinkedHashMap<>(known)));
            keys.putAll(parent.keys());
            events.putAll(parent.events());
            asks.putAll(parent.asks());
        }
    }

    private void fixed(String domain, List<String> ids) {
        words.put(domain, new LinkedHashMap<>());
        ids.forEach(id -> words.get(domain).put(id, new Word(id, new Bilingual(id, id), Map.of())));
    }

    /** The pack; what is wrong went to the problems of its tree. */
    public Pack read(String id) {
        yaml.allow("pack", "name", "extends", "complete", "calendar", "clauses", "words", "keys", "events", "asks");
        if (!id.equals(yaml.need("pack").text(id))) {
            yaml.get("pack").problem("包名与文件夹 " + id + " 不同", "the pack's name differs from its folder " + id);
        }
        yaml.get("clauses").entries().forEach((clause, node) -> clauses.put(clause, clause(clause, node)));
        yaml.get("words").entries().forEach(this::domain);
        yaml.get("keys").entries().forEach(this::key);
        yaml.get("events").entries().forEach(this::event);
        yaml.get("asks").entries().forEach(this::ask);
        String calendar = yaml.get("calendar").text(parent == null ? null : parent.calendar());
        return new Pack(id, bilingual(yaml.need("name")), parent, yaml.get("complete").flag(false), calendar,
                Collections.unmodifiableMap(clauses), Collections.unmodifiableMap(words),
                Collections.unmodifiableMap(keys), Collections.unmodifiableMap(events),
                Collections.unmodifiableMap(asks));
    }

    private Clause clause(String id, Yaml node) {
        node.allow("zh", "en", "shownBy");
        if (!id.matches("[A-Z]{1,4}-[A-Za-z0-9.]{1,8}")) {
            node.problem("“" + id + "”不能作条款号", "'" + id + "' cannot be the id of a clause");
        }
        return new Clause(id, bilingual(node), node.get("shownBy").text(), node.line());
    }

    private static Bilingual bilingual(Yaml node) {
        return new Bilingual(node.need("zh").text(""), node.need("en").text(""));
    }

    private void domain(String domain, Yaml node) {
        Map<String, Word> known = words.computeIfAbsent(domain, d -> new LinkedHashMap<>());
        node.entries().forEach((id, word) -> {
            if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
                word.problem("“" + id + "”不能作词", "'" + id + "' cannot be a word");
            }
            Word before = known.get(id);
            Map<String, List<String>> attributes = new LinkedHashMap<>(before == null ? Map.of() : before.attributes());
            word.entries().forEach((name, value) -> {
                if (!name.equals("zh") && !name.equals("en")) {
                    attributes.put(name, value.texts());
                }
            });
            Bilingual name = before != null && word.get("zh").isEmpty() && word.get("en").isEmpty() ? before.name()
                    : bilingual(word);
            known.put(id, new Word(id, name, Collections.unmodifiableMap(attributes)));
        });
    }

    private void key(String name, Yaml node) {
        node.allow("type", "of", "default", "zh", "en");
        Field field = field(name, node);
        Object otherwise = null;
        String text = node.get("default").text();
        if (text != null) {
            try {
                otherwise = Cells.value(field, null, text, new Pack("", null, null, false, null, Map.of(), words, keys,
                        events, asks));
            } catch (Cells.NoValue e) {
                node.get("default").problem(e.reason().zh(), e.reason().en());
            }
        }
        keys.put(name, new Key(field, otherwise));
    }

    private Field field(String name, Yaml node) {
        if (!name.matches(KEY) || GIVEN.contains(name)) {
            node.problem("“" + name + "”不能作键", "'" + name + "' cannot be a key");
        }
        String type = node.isScalar() ? node.text() : node.need("type").text("");
        FieldType known = Arrays.stream(FieldType.values()).filter(t -> t.word().equals(type)).findFirst().orElse(null);
        if (known == null) {
            String all = Arrays.stream(FieldType.values()).map(FieldType::word).collect(Collectors.joining(", "));
            node.problem("未知的类型“" + type + "”：可用 " + all, "unknown type '" + type + "'; known are " + all);
            known = FieldType.TEXT;
        }
        String domain = node.isScalar() ? null : node.get("of").text();
        if (domain != null && !words.containsKey(domain)) {
            node.get("of").problem("没有词表 " + domain, "there are no words '" + domain + "'");
        }
        return new Field(name, known, domain);
    }

    private void event(String id, Yaml node) {
        node.allow("zh", "en", "keys", "oneOf", "judged");
        EventType before = events.get(id);
        if (!id.matches(NAME)) {
            node.problem("“" + id + "”不能作事件类型", "'" + id + "' cannot be a type of event");
        }
        Map<String, Boolean> own = new LinkedHashMap<>(before == null ? Map.of() : before.keys());
        node.get("keys").entries().forEach((key, value) -> {
            if (!keys.containsKey(key) && !GIVEN.contains(key)) {
                value.problem("没有键 " + key, "there is no key '" + key + "'");
            }
            String need = value.text("");
            if (!need.equals("required") && !need.equals("optional")) {
                value.problem("这里应是 required 或 optional", "required or optional is expected here");
            }
            own.put(key, need.equals("required"));
        });
        List<String> oneOf = node.get("oneOf").isEmpty() && before != null ? before.oneOf() : node.get("oneOf").texts();
        String judged = node.get("judged").text(before != null && before.atCompletion() ? "at-completion" : "at-once");
        if (!judged.equals("at-once") && !judged.equals("at-completion")) {
            node.get("judged").problem("这里应是 at-once 或 at-completion", "at-once or at-completion is expected here");
        }
        boolean named = before != null && node.get("zh").isEmpty();
        events.put(id, new EventType(id, named ? before.name() : bilingual(node), Collections.unmodifiableMap(own),
                oneOf, judged.equals("at-completion")));
    }

    private void ask(String name, Yaml node) {
        node.allow("clause", "decision", "given", "decide");
        if (!name.matches(NAME)) {
            node.problem("“" + name + "”不能作决策名", "'" + name + "' cannot be the name of a decision");
        }
        Map<String, Field> given = new LinkedHashMap<>();
        Map<String, Field> decide = new LinkedHashMap<>();
        String decision = node.get("decision").text(name);
        Schema known = Schema.PROGRAM.get(decision);
        if (!decision.equals(name) && known == null) {
            node.get("decision").problem("没有决策 " + decision, "there is no decision '" + decision + "'");
        } else if (known == null) {
            node.need("given").entries().forEach((field, type) -> given.put(field, field(field, type)));
            node.need("decide").entries().forEach((field, type) -> decide.put(field, field(field, type)));
        } else {
            given.putAll(known.inputs());
            decide.putAll(known.outcomes());
        }
        String clause = node.need("clause").text("");
        if (!clauses.containsKey(clause)) {
            node.get("clause").problem("未知的条款“" + clause + "”", "unknown clause '" + clause + "'");
        }
        asks.put(name, new Ask(name, decision, clause, given, decide));
    }
}
