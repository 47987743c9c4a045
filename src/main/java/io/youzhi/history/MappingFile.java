package io.youzhi.history;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import io.youzhi.history.Mapping.Column;
import io.youzhi.history.Mapping.Gap;
import io.youzhi.history.Mapping.Otherwise;
import io.youzhi.history.Mapping.Otherwise.What;
import io.youzhi.history.Mapping.Overlap;
import io.youzhi.history.Mapping.Rewrite;

/** Reads a mapping file, strictly: whatever it does not know is a problem, told with its line, and all at once. */
final class MappingFile {

    private static final String PACKAGED = "classpath:";

    private static final Set<String> COMMON = Set.of("source", "file", "time", "empty");

    private final String name;
    private final List<Problem> problems = new ArrayList<>();
    private RecordKind<?> kind = RecordKind.REQUEST;

    private MappingFile(String name) {
        this.name = name;
    }

    /** The mapping of requests in a file, or in {@code classpath:mappings/...} of the program; {@link ImportRefused} if bad. */
    static Mapping<PastRequest> read(String place) {
        return parse(nameOf(place), textOf(place, nameOf(place)));
    }

    /** The mapping of places, inspections and findings, read likewise. */
    static InspectionMapping readInspections(String place) {
        return parseInspections(nameOf(place), textOf(place, nameOf(place)));
    }

    /** The mapping of requests in a text. */
    static Mapping<PastRequest> parse(String name, String text) {
        MappingFile file = new MappingFile(name);
        return file.unlessBad(file.requests(text));
    }

    /** The mapping of places, inspections and findings in a text. */
    static InspectionMapping parseInspections(String name, String text) {
        MappingFile file = new MappingFile(name);
        return file.unlessBad(file.inspections(text));
    }

    private <T> T unlessBad(T mapping) {
        if (!problems.isEmpty()) {
            throw new ImportRefused(problems);
        }
        return mapping;
    }

    private static String nameOf(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static String textOf(String place, String shown) {
        try {
            if (!place.startsWith(PACKAGED)) {
                return Files.readString(Path.of(place));
            }
            try (var in = MappingFile.class.getClassLoader().getResourceAsStream(place.substring(PACKAGED.length()))) {
                if (in == null) {
                    throw new NoSuchFileException(place);
                }
                return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            }
        } catch (NoSuchFileException e) {
            throw new ImportRefused(new Problem(shown, 0, "history.file.missing"));
        } catch (IOException e) {
            throw new ImportRefused(new Problem(shown, 0, "history.file.unreadable", String.valueOf(e.getMessage())));
        }
    }

    private Mapping<PastRequest> requests(String text) {
        Map<String, Node> top = top(text, Set.of("columns", "ignored"), List.of("columns"));
        return problems.isEmpty() ? mapping(RecordKind.REQUEST, text, top, null, top) : null;
    }

    private InspectionMapping inspections(String text) {
        Map<String, Node> top = top(text, Set.of("places", "inspections", "findings"),
                List.of("places", "inspections", "findings"));
        if (!problems.isEmpty()) {
            return null;
        }
        return new InspectionMapping(part(RecordKind.PLACE_INSPECTED, text, top, "places"),
                part(RecordKind.INSPECTION_DONE, text, top, "inspections"), part(RecordKind.FINDING, text, top, "findings"));
    }

    private <R extends PastRecord> Mapping<R> part(RecordKind<R> of, String text, Map<String, Node> top, String key) {
        Map<String, Node> part = entries(top.get(key), Set.of("files", "columns", "ignored"), List.of("files", "columns"));
        return mapping(of, text, top, pattern(part.get("files")), part);
    }

    private Map<String, Node> top(String text, Set<String> known, List<String> needed) {
        Set<String> all = new LinkedHashSet<>(COMMON);
        all.addAll(known);
        List<String> must = new ArrayList<>(List.of("source", "time"));
        must.addAll(needed);
        return entries(root(text), all, must);
    }

    private <R extends PastRecord> Mapping<R> mapping(RecordKind<R> of, String text, Map<String, Node> top, String files,
                                                      Map<String, Node> part) {
        kind = of;
        Map<String, Node> file = entries(top.get("file"), Set.of("charset", "delimiter"), List.of());
        Map<String, Node> time = entries(top.get("time"), Set.of("zone", "formats", "gap", "overlap"),
                List.of("zone", "formats"));
        Set<String> ignored = new LinkedHashSet<>(texts(part.get("ignored")));
        Map<Field, Column> columns = columns(part.get("columns"));
        refuseColumnsBothUsedAndIgnored(columns, ignored, part.get("ignored"));
        return new Mapping<>(of, source(top.get("source")), files, charset(file.get("charset")),
                delimiter(file.get("delimiter")), zone(time.get("zone")), formats(time.get("formats")),
                choice(time.get("gap"), Gap.class, Gap.FORWARD),
                choice(time.get("overlap"), Overlap.class, Overlap.EARLIER),
                top.get("empty") == null ? Set.of("") : Set.copyOf(texts(top.get("empty"))),
                columns, ignored, Hashes.of(text));
    }

    private String pattern(Node node) {
        String pattern = text(node);
        try {
            if (pattern != null) {
                FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            }
        } catch (PatternSyntaxException e) {
            problem(node, "history.mapping.bad-files", pattern);
        }
        return pattern;
    }

    private Node root(String text) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            Node root = new Yaml(options).compose(new java.io.StringReader(text));
            if (root == null) {
                problems.add(new Problem(name, 1, "history.mapping.no-map"));
            }
            return root;
        } catch (MarkedYAMLException e) {
            long line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1L;
            problems.add(new Problem(name, line, "history.mapping.no-yaml", String.valueOf(e.getProblem())));
            return null;
        }
    }

    private String source(Node node) {
        String source = text(node);
        if (source != null && !source.matches("[a-z0-9][a-z0-9._-]{0,39}")) {
            problem(node, "history.mapping.bad-source", source);
        }
        return source;
    }

    private Charset charset(Node node) {
        String charset = node == null ? "UTF-8" : text(node);
        try {
            return charset == null ? null : Charset.forName(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            problem(node, "history.mapping.bad-charset", charset);
            return null;
        }
    }

    private char delimiter(Node node) {
        String delimiter = node == null ? "," : text(node);
        if (delimiter == null || delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
            problem(node, "history.mapping.bad-delimiter", String.valueOf(delimiter));
            return ',';
        }
        return delimiter.charAt(0);
    }

    private ZoneId zone(Node node) {
        String zone = text(node);
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            problem(node, "history.mapping.bad-zone", zone);
            return null;
        }
    }

    private List<DateTimeFormatter> formats(Node node) {
        List<DateTimeFormatter> formats = new ArrayList<>();
        for (Node item : items(node)) {
            String pattern = text(item);
            try {
                if (pattern != null) {
                    formats.add(new DateTimeFormatterBuilder().appendPattern(pattern)
                            .parseDefaulting(ChronoField.ERA, 1).toFormatter(Locale.ENGLISH)
                            .withResolverStyle(ResolverStyle.STRICT));
                }
            } catch (IllegalArgumentException e) {
                problem(item, "history.mapping.bad-format", pattern);
            }
        }
        if (formats.isEmpty()) {
            problem(node, "history.mapping.no-format");
        }
        return formats;
    }

    private Map<Field, Column> columns(Node node) {
        Map<Field, Column> columns = new EnumMap<>(Field.class);
        List<String> needed = kind.needed().stream().map(Field::word).toList();
        entries(node, Set.copyOf(kind.words()), needed).forEach((word, value) ->
                columns.put(Field.ofWord(word).orElseThrow(), column(Field.ofWord(word).orElseThrow(), value)));
        return columns;
    }

    private Column column(Field field, Node node) {
        if (node instanceof ScalarNode) {
            return checked(field, node,
                    new Column(text(node), null, Map.of(), null, Otherwise.REFUSE, List.of(), lineOf(node)));
        }
        Map<String, Node> keys = entries(node, Set.of("column", "value", "codes", "other", "empty", "rewrite"), List.of());
        Map<String, String> codes = codes(field, keys.get("codes"));
        Otherwise other = keys.get("other") == null ? (codes.isEmpty() ? null : Otherwise.REFUSE)
                : otherwise(field, keys.get("other"), Set.of(What.KEEP, What.REFUSE, What.NOTE, What.IS));
        Otherwise empty = keys.get("empty") == null ? Otherwise.REFUSE
                : otherwise(field, keys.get("empty"), Set.of(What.NONE, What.NOTE, What.REFUSE, What.IS));
        return checked(field, node, new Column(text(keys.get("column")), text(keys.get("value")), codes, other, empty,
                rewrites(keys.get("rewrite")), lineOf(node)));
    }

    private Column checked(Field field, Node node, Column column) {
        if ((column.name() == null) == (column.value() == null)) {
            problem(node, "history.mapping.column-or-value", field.word());
        }
        if (column.value() != null) {
            checkWord(field, node, column.value());
        }
        if (field.type() == Field.Type.TIME && (!column.codes().isEmpty() || column.value() != null)) {
            problem(node, "history.mapping.time-has-no-codes", field.word());
        }
        if (field.type() == Field.Type.NUMBER && (!column.codes().isEmpty() || column.value() != null)) {
            problem(node, "history.mapping.number-has-no-codes", field.word());
        }
        if (field.type() == Field.Type.WORD && column.name() != null && column.codes().isEmpty()) {
            problem(node, "history.mapping.needs-codes", field.word(), String.join(", ", field.allowed()));
        }
        if (kind.needed().contains(field) && (leavesNothing(column.empty()) || leavesNothing(column.other()))) {
            problem(node, "history.mapping.needed." + kind.word(), field.word());
        }
        if (field.type() == Field.Type.WORD && column.other() != null && column.other().what() == What.KEEP) {
            problem(node, "history.mapping.cannot-keep", field.word());
        }
        return column;
    }

    private static boolean leavesNothing(Otherwise otherwise) {
        return otherwise != null && (otherwise.what() == What.NONE || otherwise.what() == What.NOTE);
    }

    private Map<String, String> codes(Field field, Node node) {
        Map<String, String> codes = new LinkedHashMap<>();
        if (node == null) {
            return codes;
        }
        entries(node, null, List.of()).forEach((word, cells) -> {
            checkWord(field, cells, word);
            for (Node cell : cells instanceof ScalarNode ? List.of(cells) : items(cells)) {
                String said = codes.putIfAbsent(String.valueOf(text(cell)), word);
                if (said != null) {
                    problem(cell, "history.mapping.code-twice", text(cell), said, word);
                }
            }
        });
        return codes;
    }

    private void checkWord(Field field, Node node, String word) {
        if (!field.allowed().isEmpty() && !field.allowed().contains(word)) {
            problem(node, "history.mapping.bad-word", field.word(), word, String.join(", ", field.allowed()));
        }
        if (field.width() > 0 && word.length() > field.width()) {
            problem(node, "history.mapping.too-long", field.word(), field.width());
        }
    }

    private Otherwise otherwise(Field field, Node node, Set<What> allowed) {
        if (node instanceof MappingNode && allowed.contains(What.IS)) {
            String value = text(entries(node, Set.of("is"), List.of("is")).get("is"));
            if (value != null) {
                checkWord(field, node, value);
            }
            return new Otherwise(What.IS, value);
        }
        What what = choice(node, What.class, What.REFUSE);
        if (!allowed.contains(what) || what == What.IS) {
            problem(node, "history.mapping.bad-choice", text(node), words(allowed));
        }
        return new Otherwise(what, null);
    }

    private List<Rewrite> rewrites(Node node) {
        List<Rewrite> rewrites = new ArrayList<>();
        for (Node item : node == null ? List.<Node>of() : items(node)) {
            Map<String, Node> keys = entries(item, Set.of("match", "to"), List.of("match", "to"));
            String match = text(keys.get("match"));
            String to = text(keys.get("to"));
            if (match != null && to != null) {
                rewrite(item, match, to, rewrites);
            }
        }
        return rewrites;
    }

    private void rewrite(Node node, String match, String to, List<Rewrite> rewrites) {
        try {
            Pattern pattern = Pattern.compile(match);
            int groups = pattern.matcher("").groupCount();
            if (Pattern.compile("\\$(\\d+)").matcher(to).results().anyMatch(r -> Integer.parseInt(r.group(1)) > groups)) {
                problem(node, "history.mapping.bad-rewrite", to);
            }
            rewrites.add(new Rewrite(pattern, to));
        } catch (PatternSyntaxException | NumberFormatException e) {
            problem(node, "history.mapping.bad-rewrite", match);
        }
    }

    private void refuseColumnsBothUsedAndIgnored(Map<Field, Column> columns, Set<String> ignored, Node node) {
        columns.values().stream().map(Column::name).filter(ignored::contains)
                .forEach(column -> problem(node, "history.mapping.used-and-ignored", column));
    }

    // ---- YAML nodes

    private Map<String, Node> entries(Node node, Set<String> known, List<String> needed) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (node != null && !(node instanceof MappingNode)) {
            problem(node, "history.mapping.no-map");
            return entries;
        }
        for (NodeTuple tuple : node == null ? List.<NodeTuple>of() : ((MappingNode) node).getValue()) {
            String key = text(tuple.getKeyNode());
            if (known != null && !known.contains(key)) {
                problem(tuple.getKeyNode(), "history.mapping.unknown-key", String.valueOf(key),
                        String.join(", ", new java.util.TreeSet<>(known)));
            } else if (entries.put(key, tuple.getValueNode()) != null) {
                problem(tuple.getKeyNode(), "history.mapping.key-twice", key);
            }
        }
        for (String key : node == null ? List.<String>of() : needed) {
            if (!entries.containsKey(key)) {
                problem(node, "history.mapping.key-missing", key);
            }
        }
        return entries;
    }

    private List<Node> items(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problem(node, "history.mapping.no-list");
        return List.of();
    }

    private List<String> texts(Node node) {
        return node == null ? List.of() : items(node).stream().map(this::text).map(String::valueOf).toList();
    }

    private String text(Node node) {
        if (node == null || node instanceof ScalarNode) {
            return node == null ? null : ((ScalarNode) node).getValue();
        }
        problem(node, "history.mapping.no-text");
        return null;
    }

    private <E extends Enum<E>> E choice(Node node, Class<E> type, E otherwise) {
        String word = text(node);
        if (word == null) {
            return otherwise;
        }
        Map<String, E> choices = new HashMap<>();
        for (E choice : type.getEnumConstants()) {
            choices.put(choice.name().toLowerCase(Locale.ROOT), choice);
        }
        if (!choices.containsKey(word)) {
            problem(node, "history.mapping.bad-choice", word, words(List.of(type.getEnumConstants())));
        }
        return choices.getOrDefault(word, otherwise);
    }

    private static String words(java.util.Collection<? extends Enum<?>> choices) {
        return choices.stream().map(choice -> choice.name().toLowerCase(Locale.ROOT)).sorted()
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private void problem(Node node, String code, Object... arguments) {
        problems.add(new Problem(name, lineOf(node), code, arguments));
    }

    private static long lineOf(Node node) {
        return node == null ? 1 : node.getStartMark().getLine() + 1L;
    }
}
