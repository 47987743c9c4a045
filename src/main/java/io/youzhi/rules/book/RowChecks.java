package io.youzhi.rules.book;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.youzhi.rules.Problem;
import io.youzhi.rules.table.Cells;
import io.youzhi.rules.table.Condition;
import io.youzhi.rules.table.Row;
import io.youzhi.rules.table.Table;
import io.youzhi.rules.table.Words;

/** What rows of certain decisions must say besides what their header asks for. */
final class RowChecks {

    /** Decisions whose tables stand in a folder of their own, by names that people have words for. */
    private static final Map<String, String> FOLDERS = Map.of("checklist", "checklists", "questionnaire", "questionnaires");

    private final Table table;
    private final Words words;
    private final List<Problem> problems;

    RowChecks(Table table, Words words, List<Problem> problems) {
        this.table = table;
        this.words = words;
        this.problems = problems;
    }

    void check() {
        folder();
        if (table.schema().decision().equals("components")) {
            weights();
        }
        for (Row row : table.rows()) {
            switch (table.schema().decision()) {
                case "conduct" -> conduct(row);
                case "windows" -> needs(row, "of", "period", "measure");
                case "settings" -> setting(row);
                case "escalation" -> asks(row, "elapsed");
                case "checklist" -> item(row);
                case "walk" -> walk(row);
                case "band" -> needs(row, "band", "reaches");
                case "questionnaire" -> question(row);
                case "scale" -> choice(row);
                case "weight" -> {
                    needs(row, "weight");
                    atLeastZero(row, "weight");
                }
                case "recovery" -> recovery(row);
                case "factor" -> {
                    asks(row, "tree");
                    needs(row, "factor");
                    atLeastZero(row, "weight");
                }
                case "components" -> needs(row, "component", "weight");
                case "ratings" -> rating(row);
                case "measure" -> measure(row);
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

    /** A checklist or questionnaire stands in its folder, under a name that people have a word for. */
    private void folder() {
        String folder = FOLDERS.get(table.schema().decision());
        int slash = table.name().indexOf('/');
        String in = slash < 0 ? null : table.name().substring(0, slash);
        if (!java.util.Objects.equals(folder, in)) {
            problems.add(Problem.at(table.file(), 0, 0, "检查表放在 checklists/ 中，问卷放在 questionnaires/ 中，那里也只放它们",
                    "checklists stand in checklists/, questionnaires in questionnaires/, and nothing else does"));
        } else if (folder != null && !words.of(folder).contains(table.name().substring(slash + 1))) {
            problems.add(Problem.at(table.file(), 0, 0, "pack.yaml 的 words: " + folder + " 里没有这张表的名称",
                    "pack.yaml has no name for it among its words: " + folder));
        }
    }

    /** A question that is asked has its words and a scale; {@code scale} none takes away one of a pack further off. */
    private void question(Row row) {
        Object scale = row.outcomes().get("scale");
        if (scale == null) {
            problem(row, "缺少 scale；不再问的题写 none", "scale is missing; say none for a question that is not asked any more");
        } else if (scale != Cells.NONE) {
            needs(row, "zh", "en");
            atLeastZero(row, "weight");
        }
    }

    /** Choices are scored from 0 to 100, or not at all: {@code scale.choice}. */
    private void choice(Row row) {
        BigDecimal score = row.get("score");
        if (!row.id().matches("[^.]+\\.[^.]+")) {
            problem(row, "选项编号应为 量表.选项", "a choice's id is scale.choice");
        } else if (score != null && (score.signum() < 0 || score.compareTo(BigDecimal.valueOf(100)) > 0)) {
            problem(row, "score 应在 0 到 100 之间", "score lies between 0 and 100");
        }
        needs(row, "zh", "en");
    }

    private void recovery(Row row) {
        needs(row, "recover");
        if (Boolean.TRUE.equals(row.get("recover"))) {
            needs(row, "kind");
        }
    }

    private void atLeastZero(Row row, String field) {
        BigDecimal number = row.get(field);
        if (number != null && number.signum() < 0) {
            problem(row, field + " 不能小于零", field + " is not less than zero");
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

    /** The weights of those of whom the same is asked add up to one. */
    private void weights() {
        Map<List<Condition>, List<Row>> alike = table.rows().stream().filter(row -> row.get("weight") != null)
                .collect(Collectors.groupingBy(Row::conditions, LinkedHashMap::new, Collectors.toList()));
        alike.values().forEach(rows -> {
            BigDecimal sum = rows.stream().map(row -> row.<BigDecimal>get("weight")).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(BigDecimal.ONE) != 0) {
                String percent = sum.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
                problem(rows.get(0), "权重合计应为 100%，现为 " + percent, "weights add up to 100 %, these to " + percent);
            }
        });
    }

    private void measure(Row row) {
        needs(row, "zh", "en", "meansZh", "meansEn", "numerator", "denominator", "per");
        Stream.of("numerator", "denominator").map(row::<String>get).filter(Objects::nonNull)
                .filter(name -> !words.of("counts").contains(name) && !words.of("figures").contains(name))
                .forEach(name -> problem(row, "pack.yaml 的 words: counts 和 figures 里没有 " + name,
                        "pack.yaml has no " + name + " among its words: counts and figures"));
    }

    private void rating(Row row) {
        needs(row, "period", "scores");
        if (!words.of("ratings").contains(row.id())) {
            problem(row, "pack.yaml 的 words: ratings 里没有这项评比的名称",
                    "pack.yaml has no name for this rating among its words: ratings");
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
