package io.youzhi.rules.book;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.youzhi.rules.Problem;
import io.youzhi.rules.table.Row;
import io.youzhi.rules.table.Table;

/** What rows of certain decisions must say besides what their header asks for. */
final class RowChecks {

    private final Table table;
    private final List<Problem> problems;

    RowChecks(Table table, List<Problem> problems) {
        this.table = table;
        this.problems = problems;
    }

    void check() {
        for (Row row : table.rows()) {
            switch (table.schema().decision()) {
                case "conduct" -> conduct(row);
                case "windows" -> needs(row, "of", "period", "measure");
                case "settings" -> setting(row);
                case "escalation" -> asks(row, "elapsed");
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
            problem(row, "一行只写一个值（number、share、limit、money、word、flag 之一）",
                    "a row says one value: number, share, limit, money, word or flag");
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
