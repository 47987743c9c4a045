package io.youzhi.rules.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.youzhi.rules.Problem;

/**
 * Reads a table file. The first column says what a row is: {@code decision}, {@code label.zh}, {@code label.en},
 * {@code field}, {@code operator}, {@code type} and {@code unit} make the header; anything else is the id of a row.
 */
public final class TableReader {

    private static final List<String> HEADER = List.of("decision", "label.zh", "label.en", "field", "operator", "type",
            "unit");
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private final String pack;
    private final String file;
    private final Function<String, Optional<Schema>> schemas;
    private final Collection<String> decisions;
    private final Words words;
    private final Collection<String> clauses;
    private final List<Problem> problems;

    private final Map<String, Grid.Line> header = new LinkedHashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private int clauseColumn = -1;

    /** A reader of one file of a pack; what is wrong goes to {@code problems}. */
    public TableReader(String pack, String file, Map<String, Schema> schemas, Words words, Collection<String> clauses,
                       List<Problem> problems) {
        this.pack = pack;
        this.file = file;
        this.schemas = name -> Optional.ofNullable(schemas.get(name));
        this.decisions = schemas.keySet();
        this.words = words;
        this.clauses = clauses;
        this.problems = problems;
    }

    /** The table, or nothing where its header cannot be read. */
    public Optional<Table> read(byte[] bytes) {
        int before = problems.size();
        Grid grid = new GridReader(file, problems).read(bytes);
        List<Grid.Line> body = split(grid);
        if (problems.size() > before && body.isEmpty() && header.isEmpty()) {
            return Optional.empty();
        }
        Optional<Schema> schema = schema();
        if (schema.isEmpty() || !columns(schema.get())) {
            return Optional.empty();
        }
        if (body.isEmpty()) {
            problem(0, 0, "表中没有行", "the table has no rows");
        }
        return Optional.of(new Table(pack, name(), file, schema.get(),
                columns.stream().filter(Column::isCondition).toList(), rows(body)));
    }

    private String name() {
        return file.substring(file.indexOf('/') + 1, file.lastIndexOf('.'));
    }

    private List<Grid.Line> split(Grid grid) {
        List<Grid.Line> body = new ArrayList<>();
        for (Grid.Line line : grid.rows()) {
            String first = Cells.plain(line.cell(0));
            if (!HEADER.contains(first)) {
                body.add(line);
            } else if (!body.isEmpty()) {
                problem(line.number(), 1, "表头行 " + first + " 要在所有数据行之前",
                        "the header row '" + first + "' must stand before all rows");
            } else if (header.put(first, line) != null) {
                problem(line.number(), 1, "表头行 " + first + " 重复", "the header row '" + first + "' stands here twice");
            }
        }
        return body;
    }

    private Optional<Schema> schema() {
        Grid.Line line = header.get("decision");
        String folder = name().startsWith("checklists/") ? "checklist"
                : name().startsWith("questionnaires/") ? "questionnaire" : name();
        String decision = line == null ? folder : Cells.plain(line.cell(1));
        Optional<Schema> schema = schemas.apply(decision);
        if (schema.isEmpty()) {
            problem(line == null ? 0 : line.number(), line == null ? 0 : 2,
                    "没有名为“" + decision + "”的决策：可用 " + String.join(", ", decisions)
                            + "；用文件名、文件夹或 decision 表头行说明",
                    "there is no decision '" + decision + "'; known are " + String.join(", ", decisions)
                            + "; the file name, the folder or a header row 'decision' says which");
        }
        return schema;
    }

    private boolean columns(Schema schema) {
        int before = problems.size();
        for (String needed : List.of("field", "operator", "type")) {
            if (!header.containsKey(needed)) {
                problem(0, 0, "缺少表头行 " + needed, "the header row '" + needed + "' is missing");
            }
        }
        if (problems.size() > before) {
            return false;
        }
        Grid.Line names = header.get("field");
        for (int i = 1; i < names.cells().size(); i++) {
            column(schema, i, Cells.plain(names.cell(i)));
        }
        if (clauseColumn < 0) {
            problem(names.number(), 0, "缺少 clause 列", "the column 'clause' is missing");
        }
        if (columns.stream().allMatch(Column::isCondition)) {
            problem(names.number(), 0, "没有结果列（set）", "there is no outcome column (set)");
        }
        return problems.size() == before;
    }

    private void column(Schema schema, int i, String name) {
        if (name.equals("clause")) {
            clauseColumn = i;
            return;
        }
        String sign = Cells.plain(header.get("operator").cell(i)).replace("≥", ">=").replace("≤", "<=");
        Optional<Operator> operator = Operator.of(sign);
        if (operator.isEmpty()) {
            problem(header.get("operator").number(), i + 1, "未知的运算符“" + sign + "”：可用 " + Operator.known(),
                    "unknown operator '" + sign + "'; known are " + Operator.known());
            return;
        }
        Map<String, Field> known = operator.get() == Operator.SET ? schema.outcomes() : schema.inputs();
        Field field = known.get(name);
        if (field == null) {
            problem(header.get("field").number(), i + 1,
                    "决策 " + schema.decision() + " 没有字段“" + name + "”（" + sign + "）：可用 " + String.join(", ", known.keySet()),
                    "the decision " + schema.decision() + " has no field '" + name + "' to " + (operator.get()
                            == Operator.SET ? "set" : "compare") + "; known are " + String.join(", ", known.keySet()));
            return;
        }
        String type = Cells.plain(header.get("type").cell(i));
        if (!type.equals(field.type().word())) {
            problem(header.get("type").number(), i + 1, "字段 " + name + " 的类型是 " + field.type().word() + "，而不是“" + type + "”",
                    "the field " + name + " is of type " + field.type().word() + ", not '" + type + "'");
            return;
        }
        if (!operator.get().fits(field.type())) {
            problem(header.get("operator").number(), i + 1, "运算符 " + sign + " 不能用于类型 " + type,
                    "the operator " + sign + " cannot be used with the type " + type);
            return;
        }
        if (operator.get() == Operator.SET && columns.stream().anyMatch(c -> !c.isCondition() && c.field().equals(field))) {
            problem(header.get("field").number(), i + 1, "结果列 " + name + " 重复", "the outcome " + name + " has two columns");
            return;
        }
        columns.add(new Column(field, operator.get(), unit(field, i), i + 1));
    }

    private String unit(Field field, int i) {
        Grid.Line line = header.get("unit");
        String unit = line == null ? "" : Cells.plain(line.cell(i));
        boolean fits = switch (unit) {
            case "" , "-" -> true;
            case "%" -> field.type() == FieldType.PERCENT;
            case "CNY" -> field.type() == FieldType.MONEY;
            default -> field.type() == FieldType.NUMBER;
        };
        if (!fits) {
            problem(line.number(), i + 1, "单位“" + unit + "”不适合类型 " + field.type().word(),
                    "the unit '" + unit + "' does not fit the type " + field.type().word());
        }
        return unit.isEmpty() || unit.equals("-") ? null : unit;
    }

    private List<Row> rows(List<Grid.Line> body) {
        List<Row> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Grid.Line line : body) {
            String id = Cells.plain(line.cell(0));
            if (!id.matches(ID)) {
                problem(line.number(), 1, id.isEmpty() ? "缺少行号" : "“" + id + "”不能作行号",
                        id.isEmpty() ? "the row has no id" : "'" + id + "' cannot be the id of a row");
            } else if (!ids.add(id)) {
                problem(line.number(), 1, "行号 " + id + " 重复", "the row id " + id + " stands here twice");
            }
            rows.add(row(id, line));
        }
        return List.copyOf(rows);
    }

    private Row row(String id, Grid.Line line) {
        String clause = Cells.plain(line.cell(clauseColumn));
        if (!clauses.contains(clause)) {
            problem(line.number(), clauseColumn + 1, "未知的条款“" + clause + "”", "unknown clause '" + clause + "'");
        }
        List<Condition> conditions = new ArrayList<>();
        Map<String, Object> outcomes = new LinkedHashMap<>();
        for (Column column : columns) {
            String text = line.cell(column.number() - 1);
            if (text.isEmpty()) {
                problem(line.number(), column.number(), column.field().name() + " 为空：" + (column.isCondition()
                                ? "任意请写 -" : "不作规定请写 -"),
                        column.field().name() + " is blank; write - for " + (column.isCondition() ? "'any'" : "'says nothing'"));
                conditions.addAll(column.isCondition() ? Collections.singletonList(null) : List.of());
                continue;
            }
            boolean silent = Cells.plain(text).equals("-");
            try {
                if (column.isCondition()) {
                    conditions.add(silent ? null : condition(column, text));
                } else if (!silent) {
                    outcomes.put(column.field().name(), Cells.plain(text).equals("none") ? Cells.NONE
                            : Cells.value(column.field(), column.unit(), text, words));
                }
            } catch (Cells.NoValue e) {
                problems.add(new Problem(file, line.number(), column.number(), e.reason()));
                conditions.addAll(column.isCondition() ? Collections.singletonList(null) : List.of());
            }
        }
        if (line.cells().size() > header.get("field").cells().size()) {
            problem(line.number(), header.get("field").cells().size() + 1, "这一行比表头多了单元格",
                    "the row has more cells than the header");
        }
        return new Row(id, clause, line.number(), Collections.unmodifiableList(conditions),
                Collections.unmodifiableMap(outcomes));
    }

    private Condition condition(Column column, String text) throws Cells.NoValue {
        Operator operator = column.operator();
        if (operator != Operator.IN && operator != Operator.HAS && operator != Operator.MENTIONS) {
            return new Condition(operator, List.of(Cells.value(column.field(), column.unit(), text, words)), false);
        }
        String plain = Cells.plain(text);
        boolean negated = plain.startsWith("not ") || plain.startsWith("非 ");
        return new Condition(operator, Cells.words(column.field(), negated ? plain.substring(plain.indexOf(' ')) : plain,
                words), negated);
    }

    private void problem(int line, int column, String zh, String en) {
        problems.add(Problem.at(file, line, column, zh, en));
    }
}
