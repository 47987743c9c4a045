package io.youzhi.rules.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.youzhi.rules.Problem;
import io.youzhi.rules.RuleFiles;
import io.youzhi.rules.drl.Gate;
import io.youzhi.rules.drl.Lexicon;
import io.youzhi.rules.drl.PolicyRule;
import io.youzhi.rules.pack.Pack;
import io.youzhi.rules.pack.PackReader;
import io.youzhi.rules.table.Field;
import io.youzhi.rules.table.FieldType;
import io.youzhi.rules.table.Row;
import io.youzhi.rules.table.Schema;
import io.youzhi.rules.table.Table;
import io.youzhi.rules.table.TableReader;
import io.youzhi.rules.table.Words;
import io.youzhi.rules.yaml.ProblemFound;
import io.youzhi.rules.yaml.YamlNode;

/** Reads all packs of a set of files, each on top of the one it extends, and collects whatever is wrong. */
final class BookReader {

    private static final Map<String, Field> COUNT = Schema.fields(new Field("window", FieldType.WORD, "windows"),
            Field.of("value", FieldType.NUMBER));
    private static final Map<String, Field> PARAMETER = Schema.fields(new Field("name", FieldType.WORD, "settings"),
            Field.of("number", FieldType.NUMBER));

    private final RuleFiles files;
    private final List<Problem> problems;
    private final Map<String, Layer> layers = new LinkedHashMap<>();
    private final Map<String, Set<String>> windows = new LinkedHashMap<>();
    private final Set<String> reading = new LinkedHashSet<>();

    BookReader(RuleFiles files, List<Problem> problems) {
        this.files = files;
        this.problems = problems;
    }

    /** All packs, those that are extended before those that extend them. */
    Map<String, Layer> read() {
        if (files.packs().isEmpty()) {
            problem("", 0, "没有规则文件", "there are no rule files");
        }
        files.packs().forEach(this::layer);
        return layers;
    }

    private Layer layer(String id) {
        if (layers.containsKey(id)) {
            return layers.get(id);
        }
        String file = id + "/pack.yaml";
        if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
            problem(file, 0, "“" + id + "”不能作规则包的名字", "'" + id + "' cannot be the name of a pack");
        }
        if (!files.has(file)) {
            problem(file, 0, "规则包 " + id + " 缺少 pack.yaml", "the pack " + id + " has no pack.yaml");
            return null;
        }
        reading.add(id);
        try {
            YamlNode yaml = YamlNode.read(file, files.bytes(file), problems);
            Pack parent = yaml.anyFields().or("extends", null, this::parent);
            layers.put(id, read(new PackReader(yaml, parent).read(id)));
        } catch (ProblemFound e) {
            problems.addAll(e.problems());
        }
        return layers.get(id);
    }

    private Pack parent(YamlNode node) {
        String parent = node.text();
        if (!files.packs().contains(parent) || reading.contains(parent) && !layers.containsKey(parent)) {
            node.note("没有可继承的规则包 " + parent, "there is no pack '" + parent + "' to extend");
            return null;
        }
        Layer layer = layer(parent);
        return layer == null ? null : layer.pack();
    }

    private Layer read(Pack pack) {
        List<String> tables = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        sort(pack.id(), tables, rules);
        Set<String> known = new TreeSet<>(pack.parent() == null ? Set.of() : windows.get(pack.parent().id()));
        windows.put(pack.id(), known);
        Words words = domain -> domain.equals("windows") ? known : pack.of(domain);
        Map<String, Schema> schemas = Schemas.of(pack);
        List<Table> read = new ArrayList<>();
        tables.stream().filter(BookReader::isWindows).forEach(file -> windowIds(file, pack, schemas, known));
        for (String file : tables) {
            new TableReader(pack.id(), file, schemas, words, pack.clauses(), problems).read(files.bytes(file))
                    .ifPresent(read::add);
        }
        read.forEach(table -> new RowChecks(table, words, problems).check());
        walks(pack, read);
        return new Layer(pack, List.copyOf(read), rules(pack, rules, schemas, words));
    }

    /** A day without a walk is a finding on an item: there must be such an item. */
    private void walks(Pack pack, List<Table> own) {
        Set<String> items = new LinkedHashSet<>();
        Stream.concat(own.stream(), pack.chain().stream().skip(1).map(up -> layers.get(up.id()))
                        .filter(Objects::nonNull).flatMap(layer -> layer.tables().stream()))
                .filter(table -> table.schema().decision().equals("checklist"))
                .forEach(table -> table.rows().forEach(row -> items.add(table.name() + " " + row.id())));
        own.stream().filter(table -> table.schema().decision().equals("walk")).forEach(table -> table.rows().stream()
                .filter(row -> row.get("item") != null && row.get("checklist") != null)
                .filter(row -> !items.contains("checklists/" + row.get("checklist") + " " + row.get("item")))
                .forEach(row -> problem(table.file(), row.line(), "检查表 " + row.get("checklist") + " 没有项目 " + row.get("item"),
                        "the checklist " + row.get("checklist") + " has no item " + row.get("item"))));
    }

    private void sort(String pack, List<String> tables, List<String> rules) {
        Set<String> names = new LinkedHashSet<>();
        for (String file : files.paths()) {
            if (!file.startsWith(pack + "/")) {
                continue;
            }
            String name = file.substring(pack.length() + 1);
            if (name.matches("((checklists|questionnaires)/)?[a-z][a-z0-9-]*\\.(csv|xlsx)")) {
                tables.add(file);
                if (!names.add(name.substring(0, name.lastIndexOf('.')))) {
                    problem(file, 0, "同一张表有 csv 和 xlsx 两份", "the same table is there as csv and as xlsx");
                }
            } else if (name.matches("[a-z][a-z0-9-]*\\.drl")) {
                rules.add(file);
            } else if (!name.equals("pack.yaml") && !name.endsWith(".md") && !name.startsWith("scenarios/")
                    && !name.startsWith("calendars/")) {
                problem(file, 0, "不认识的文件：可用 pack.yaml、小写名字的 .csv .xlsx .drl、calendars/、checklists/、questionnaires/、scenarios/",
                        "unknown file; known are pack.yaml, lower-case .csv .xlsx .drl, calendars/, checklists/, questionnaires/ and scenarios/");
            }
        }
    }

    private static boolean isWindows(String file) {
        return file.matches(".*/windows\\.(csv|xlsx)");
    }

    /** Windows may name one another, and all tables may name them: their ids are read first. */
    private void windowIds(String file, Pack pack, Map<String, Schema> schemas, Set<String> known) {
        Words any = domain -> domain.equals("windows") ? known : pack.of(domain);
        new TableReader(pack.id(), file, schemas, any, pack.clauses(), new ArrayList<>()).read(files.bytes(file))
                .ifPresent(table -> table.rows().stream().map(Row::id).forEach(known::add));
    }

    private List<PolicyRule> rules(Pack pack, Collection<String> drl, Map<String, Schema> schemas, Words words) {
        Map<String, Map<String, Field>> facts = new LinkedHashMap<>();
        Map<String, Map<String, Field>> outcomes = new LinkedHashMap<>();
        for (Schema schema : schemas.values()) {
            if (schema.isAsked()) {
                facts.put(schema.fact(), Schemas.declared(schema));
                outcomes.put(schema.fact(), schema.outcomes());
            }
        }
        facts.put("Count", COUNT);
        facts.put("Parameter", PARAMETER);
        Lexicon lexicon = new Lexicon(facts, outcomes, words);
        List<PolicyRule> rules = new ArrayList<>();
        for (String file : drl) {
            rules.addAll(new Gate(file, lexicon, pack.clauses(), problems).rules(files.text(file)));
        }
        Set<String> names = new LinkedHashSet<>();
        for (PolicyRule rule : rules) {
            if (!names.add(rule.name())) {
                problem(rule.file(), rule.line(), "规则名重复：" + rule.name(), "two rules are named '" + rule.name() + "'");
            }
        }
        return List.copyOf(rules);
    }

    private void problem(String file, int line, String zh, String en) {
        problems.add(Problem.at(file, line, 0, zh, en));
    }
}
