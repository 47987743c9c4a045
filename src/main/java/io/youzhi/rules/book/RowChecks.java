package io.youzhi.rules.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.youzhi.rules.Problem;
import io.youzhi.rules.table.Cells;
import io.youzhi.rules.table.Row;
import io.youzhi.rules.table.Table;
import io.youzhi.rules.table.Words;

/** What rows of certain decisions must say besides what their header asks for. */
final class RowChecks {

    private static final String CHECKLISTS = "checklists/";

    private final Table table;
    private final Words words;
    private final List<Problem> problems;

    RowChecks(Table table, Words words, List<Problem> problems) {
        this.table = table;
        this.words = words;
        this.problems = problems;
    }

    void check() {
        checklistFile();
        for (Row row : table.rows()) {
            switch (table.schema().decision()) {
                case "conduct" -> conduct(row);
                case "windows" -> needs(row, "of", "period", "measure");
                case "settings" -> setting(row);
                case "escalation" -> asks(row, "elapsed");
                case "checklist" -> item(row);
                case "walk" -> walk(row);
                default -> {
                    if (row.outcomes().isEmpty()) {
                        problem(row, "这一行什么也不规定", "the row says nothing");
                    }
                }
            }
        }
    }

    private void conduct(Row row) {
        needs(row, "subject");
        if (Stream.of("money", "points", "action").noneMatch(row.outcomes()::containsKey)) {
            problem(row, "缺少 money、points 或 action", "money, points or action is missing");
        }
        boolean window = asked(row, "window");
        if (asked(row, "count") && !window || row.outcomes().containsKey("every") && !window) {
            problem(row, "count 和 every 要有 window", "count and every need a window");
        }
        int windows = table.columns().stream().filter(c -> c.field().name().equals("window")).mapToInt(c -> 1).sum();
        boolean plain = table.columns().stream().filter(c -> c.field().name().equals("window"))
                .allMatch(c -> c.operator() == io.youzhi.rules.table.Operator.EQUAL);
        if (windows > 1 || !plain) {
            problem(row, "window 只能有一列，运算符为 =", "there is one column window, with the operator =");
        }
    }

    private void setting(Row row) {
        asks(row, "name");
        Map<String, Object> outcomes = row.outcomes();
        if (outcomes.size() != 1) {
            problem(row, "一行只写一个值（number、share、limit、money、word、flag、period 之一）",
                    "a row says one value: number, share, limit, money, word, flag or period");
        }
    }

    /** A checklist stands in its folder, under a name that people have a word for. */
    private void checklistFile() {
        boolean checklist = table.schema().decision().equals("checklist");
        String name = table.name();
        if (checklist != name.startsWith(CHECKLISTS)) {
            problems.add(Problem.at(table.file(), 0, 0, "检查表放在 checklists/ 中，那里也只放检查表",
                    "checklists stand in checklists/, and nothing else does"));
        } else if (checklist && !words.of("checklists").contains(name.substring(CHECKLISTS.length()))) {
            problems.add(Problem.at(table.file(), 0, 0, "pack.yaml 的 words: checklists 里没有这张检查表的名称",
                    "pack.yaml has no name for this checklist among its words: checklists"));
        }
    }

    private void item(Row row) {
        String area = row.id().contains(".") ? row.id().substring(0, row.id().indexOf('.')) : "";
        Object points = row.outcomes().get("points");
        if (!words.of("areas").contains(area)) {
            problem(row, "项目编号应为 区域.项目，可用的区域：" + String.join(", ", words.of("areas")),
                    "an item's id is area.item; known areas are " + String.join(", ", words.of("areas")));
        } else if (points == null) {
            problem(row, "缺少 points；不再检查的项目写 none", "points is missing; say none for an item that is not checked any more");
        } else if (points != Cells.NONE) {
            if (((BigDecimal) points).signum() <= 0) {
                problem(row, "points 要大于零", "points must be more than zero");
            }
            needs(row, "zh", "en");
        }
    }

    private void walk(Row row) {
        needs(row, "daily");
        if (Boolean.TRUE.equals(row.get("daily"))) {
            needs(row, "checklist", "item", "severity");
        }
    }

    private void asks(Row row, String field) {
        if (!asked(row, field)) {
            problem(row, "缺少条件 " + field, "the condition " + field + " is missing");
        }
    }

    private boolean asked(Row row, String field) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).field().name().equals(field) && row.conditions().get(i) != null) {
                return true;
            }
        }
        return false;
    }

    private void needs(Row row, String... fields) {
        for (String field : Set.of(fields)) {
            if (row.get(field) == null) {
                problem(row, "缺少 " + field, field + " is missing");
            }
        }
    }

    private void problem(Row row, String zh, String en) {
        if (problems.stream().noneMatch(p -> p.file().equals(table.file()) && p.line() == row.line())) {
            problems.add(Problem.at(table.file(), row.line(), 0, zh, en));
        }
    }
}
