package io.youzhi.rules.yaml;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import io.youzhi.rules.Problem;
import io.youzhi.shared.Bilingual;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value of a YAML file that knows where it stands. Scalars are what is written ({@code on} and {@code 08:30} stay
 * words); whoever asks says which type must be there. No objects are made from tags.
 *
 * <p>Whatever does not fit is a {@link ProblemFound}; it ends the reading of the entry it stands in, not of the file:
 * whoever reads by {@link #eachEntry}, {@link #eachItem} or {@link #or} goes on with what comes after, and the problem
 * is added to those of the file. Unknown keys never end a reading.
 */
public final class YamlNode {

    private final String file;
    private final Node node;
    private final String path;
    private final List<Problem> problems;

    private YamlNode(String file, Node node, String path, List<Problem> problems) {
        this.file = file;
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    /**
     * Reads a UTF-8 file; {@code file} is its name in problems. What is wrong in it is added to {@code problems}; what
     * is no YAML at all is a {@link ProblemFound}.
     */
    public static YamlNode read(String file, byte[] content, List<Problem> problems) {
        Node root;
        try {
            root = new Yaml(new LoaderOptions()).compose(new StringReader(decode(file, content)));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            int column = e.getProblemMark() == null ? 0 : e.getProblemMark().getColumn() + 1;
            throw new ProblemFound(Problem.at(file, line, column, "不是有效的 YAML：" + e.getProblem(),
                    "no YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            throw new ProblemFound(Problem.at(file, 0, 0, "不是有效的 YAML", "no YAML: " + e.getMessage()));
        }
        if (root == null) {
            throw new ProblemFound(Problem.at(file, 0, 0, "文件是空的", "the file is empty"));
        }
        return new YamlNode(file, root, "", problems);
    }

    private static String decode(String file, byte[] content) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ProblemFound(Problem.at(file, 0, 0, "文件不是 UTF-8 编码", "the file is not UTF-8"));
        }
    }

    /** The file it stands in. */
    public String file() {
        return file;
    }

    /** Its line, from 1. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** Something about this value is wrong. */
    public ProblemFound problem(String zh, String en) {
        String where = path.isEmpty() ? "" : path + ": ";
        return new ProblemFound(Problem.at(file, line(), node.getStartMark().getColumn() + 1, where + zh, where + en));
    }

    /** Something about this value is wrong, but no reason to stop reading. */
    public void note(String zh, String en) {
        problems.addAll(problem(zh, en).problems());
    }

    /** What the value is read as; where that finds a problem it is noted, and the answer is {@code otherwise}. */
    public <T> T or(T otherwise, Function<YamlNode, T> as) {
        try {
            return as.apply(this);
        } catch (ProblemFound e) {
            problems.addAll(e.problems());
            return otherwise;
        }
    }

    /** Reads each entry of a map whose keys are free; an empty one has none. A problem in one is noted. */
    public void eachEntry(BiConsumer<String, YamlNode> reading) {
        if (!isEmpty()) {
            entries().forEach((key, value) -> value.or(null, entry -> {
                reading.accept(key, entry);
                return null;
            }));
        }
    }

    /** Reads each item of a list. A problem in one is noted. */
    public void eachItem(Consumer<YamlNode> reading) {
        items().forEach(item -> item.or(null, one -> {
            reading.accept(one);
            return null;
        }));
    }

    /** Whether nothing is written here. */
    public boolean isEmpty() {
        return node.getTag().equals(Tag.NULL);
    }

    /** Whether it is a map. */
    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /** Whether it is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether it is a single value. */
    public boolean isScalar() {
        return node instanceof ScalarNode && !isEmpty();
    }

    /** The fields of a map all of whose keys must be known; those that are not are noted and left out. */
    public Fields fields(Collection<String> known) {
        Map<String, YamlNode> fields = entries();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            String key = ((ScalarNode) tuple.getKeyNode()).getValue();
            if (!known.contains(key)) {
                child(tuple.getKeyNode(), "").note("未知的键 '" + key + "'，可用：" + sorted(known, "、", "无"),
                        "unknown key '" + key + "'; known are " + sorted(known, ", ", "none"));
            }
        }
        fields.keySet().retainAll(known);
        return new Fields(this, fields);
    }

    /** The fields of a map all of whose keys must be known; those that are not are noted and left out. */
    public Fields fields(String... known) {
        return fields(List.of(known));
    }

    /** The fields of a map whose keys are free; none where nothing is written. */
    public Fields anyFields() {
        return new Fields(this, isEmpty() ? Map.of() : entries());
    }

    /** A map whose keys are free, in the order of the file; of a key that stands there twice the first counts. */
    public Map<String, YamlNode> entries() {
        if (!(node instanceof MappingNode map)) {
            throw problem("这里应是键和值", "a map of keys and values is expected here");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw child(tuple.getKeyNode(), path).problem("键应是一个词", "a key is a word");
            }
            String name = key.getValue();
            YamlNode value = child(tuple.getValueNode(), path.isEmpty() ? name : path + "." + name);
            if (entries.putIfAbsent(name, value) != null) {
                child(key, path).note("键 '" + name + "' 重复", "key '" + name + "' stands here twice");
            }
        }
        return entries;
    }

    private YamlNode child(Node of, String at) {
        return new YamlNode(file, of, at, problems);
    }

    /** The items of a list. */
    public List<YamlNode> items() {
        if (!(node instanceof SequenceNode list)) {
            throw problem("这里应是列表", "a list is expected here");
        }
        List<YamlNode> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            items.add(child(item, path));
        }
        return items;
    }

    /** The items of a list, or the one value that stands for a list of one. */
    public List<YamlNode> itemsOrOne() {
        return isList() ? items() : List.of(this);
    }

    /** What is written. */
    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw problem("这里应是一个值", "one value is expected here");
        }
        if (isEmpty() || scalar.getValue().isBlank()) {
            throw problem("值是空的", "the value is empty");
        }
        return scalar.getValue().strip();
    }

    /** A whole number. */
    public int whole() {
        return parse("整数", "a whole number", Integer::valueOf);
    }

    /** A number. */
    public BigDecimal number() {
        return parse("数字", "a number", BigDecimal::new);
    }

    /** {@code true} or {@code false}. */
    public boolean bool() {
        return oneOf(Map.of("true", true, "false", false));
    }

    /** A date such as 2026-05-01. */
    public LocalDate date() {
        return parse("日期，如 2026-05-01", "a date such as 2026-05-01", LocalDate::parse);
    }

    /** A month such as 2026-05. */
    public YearMonth month() {
        return parse("月份，如 2026-05", "a month such as 2026-05", YearMonth::parse);
    }

    /** A time of day such as 08:30. */
    public LocalTime time() {
        return parse("时刻，如 08:30", "a time of day such as 08:30", LocalTime::parse);
    }

    /** A local moment such as 2026-05-01T22:30. */
    public LocalDateTime moment() {
        return parse("当地时间，如 2026-05-01T22:30", "a local time such as 2026-05-01T22:30",
                LocalDateTime::parse);
    }

    /** A duration such as PT18H or P3D. */
    public Duration duration() {
        return parse("时长，如 PT18H 或 P3D", "a duration such as PT18H or P3D", Duration::parse);
    }

    /** A text in both languages: {@code {zh: ..., en: ...}}. */
    public Bilingual bilingual() {
        return fields("zh", "en").bilingual();
    }

    /** One of some words. */
    public <T> T oneOf(Map<String, T> known) {
        T value = known.get(text());
        if (value == null) {
            throw unknown("值", "value", known.keySet());
        }
        return value;
    }

    /** One of some words. */
    public String oneOf(Collection<String> known) {
        return oneOf("值", "value", known);
    }

    /** One of some words; {@code zh} and {@code en} say in the problem what they are. */
    public String oneOf(String zh, String en, Collection<String> known) {
        String value = text();
        if (!known.contains(value)) {
            throw unknown(zh, en, known);
        }
        return value;
    }

    /** The word here is none of the known ones. */
    public ProblemFound unknown(String zh, String en, Collection<String> known) {
        return problem("未知的" + zh + " '" + text() + "'，可用：" + sorted(known, "、", "无"),
                "unknown " + en + " '" + text() + "'; known are " + sorted(known, ", ", "none"));
    }

    /** Whatever stands here as plain Java: String, BigDecimal, Boolean, List, Map, or null. */
    public Object value() {
        if (isMap()) {
            Map<String, Object> map = new LinkedHashMap<>();
            entries().forEach((key, value) -> map.put(key, value.value()));
            return map;
        }
        if (isList()) {
            return new ArrayList<>(items().stream().map(YamlNode::value).toList());
        }
        if (isEmpty()) {
            return null;
        }
        if (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT)) {
            try {
                return new BigDecimal(text());
            } catch (NumberFormatException e) {
                return text();
            }
        }
        return text().equals("true") ? Boolean.TRUE : text().equals("false") ? Boolean.FALSE : text();
    }

    private <T> T parse(String zh, String en, Function<String, T> parser) {
        String text = text();
        try {
            return parser.apply(text);
        } catch (DateTimeException | NumberFormatException e) {
            throw problem("'" + text + "' 不是" + zh, "'" + text + "' is not " + en);
        }
    }

    private static String sorted(Collection<String> words, String comma, String none) {
        Set<String> sorted = new TreeSet<>(words);
        return sorted.isEmpty() ? none : String.join(comma, sorted);
    }

    /** The fields of a map. */
    public static final class Fields {

        private final YamlNode map;
        private final Map<String, YamlNode> fields;

        private Fields(YamlNode map, Map<String, YamlNode> fields) {
            this.map = map;
            this.fields = fields;
        }

        /** A field that must be there. */
        public YamlNode need(String key) {
            YamlNode field = fields.get(key);
            if (field == null) {
                throw map.problem("缺少键 '" + key + "'", "key '" + key + "' is missing");
            }
            return field;
        }

        /** A field that may be there. */
        public Optional<YamlNode> find(String key) {
            return Optional.ofNullable(fields.get(key));
        }

        /** What a field says, or null where it is absent. */
        public <T> T get(String key, Function<YamlNode, T> as) {
            return find(key).map(as).orElse(null);
        }

        /** What a field says; {@code otherwise} where it is absent or empty, or, noted, where it does not fit. */
        public <T> T or(String key, T otherwise, Function<YamlNode, T> as) {
            return find(key).filter(field -> !field.isEmpty()).map(field -> field.or(otherwise, as)).orElse(otherwise);
        }

        /** What a field that must be there says; {@code otherwise}, noted, where it is absent or does not fit. */
        public <T> T need(String key, T otherwise, Function<YamlNode, T> as) {
            return map.or(otherwise, all -> need(key).or(otherwise, as));
        }

        /** Reads each entry of a field that is a map with free keys; there are none where it is absent or empty. */
        public void each(String key, BiConsumer<String, YamlNode> reading) {
            find(key).ifPresent(field -> field.or(null, entries -> {
                entries.eachEntry(reading);
                return null;
            }));
        }

        /** The fields {@code zh} and {@code en}; both must be there, and are blank where they are not. */
        public Bilingual bilingual() {
            return new Bilingual(need("zh", "", YamlNode::text), need("en", "", YamlNode::text));
        }

        /** Whether the field is there. */
        public boolean has(String key) {
            return fields.containsKey(key);
        }

        /** The keys that are there. */
        public Set<String> keys() {
            return fields.keySet();
        }
    }
}
