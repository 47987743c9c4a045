package io.youzhi.rules.book;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.youzhi.rules.drl.Lexicon;
import io.youzhi.rules.drl.PolicyRule;
import io.youzhi.rules.table.Column;
import io.youzhi.rules.table.Field;
import io.youzhi.rules.table.FieldType;
import io.youzhi.rules.table.Operator;
import io.youzhi.rules.table.Schema;
import io.youzhi.rules.table.Table;

/**
 * Writes the DRL of a pack: the facts that its vocabulary makes, one rule for each table that joins its rows, as facts,
 * with what is asked, and the policy rules. No number or word of a row stands in it, so changing one compiles nothing.
 */
final class DrlWriter {

    static final String PACKAGE = "youzhi.book";

    private final StringBuilder drl = new StringBuilder();

    static String write(Map<String, Schema> schemas, List<Table> tables, List<PolicyRule> rules) {
        DrlWriter writer = new DrlWriter();
        writer.drl.append("package ").append(PACKAGE).append(";\nimport io.youzhi.rules.fact.*;\n");
        Set<String> used = new LinkedHashSet<>();
        tables.forEach(table -> used.add(table.schema().fact()));
        rules.forEach(rule -> used.add(rule.subject()));
        schemas.values().stream().filter(Schema::isAsked)
                .filter(schema -> used.contains(schema.fact())).forEach(writer::fact);
        for (int i = 0; i < tables.size(); i++) {
            writer.row(i, tables.get(i));
            writer.rule(i, tables.get(i));
        }
        for (int i = 0; i < rules.size(); i++) {
            writer.rule(i, rules.get(i));
        }
        return writer.drl.toString();
    }

    private void fact(Schema schema) {
        drl.append("declare ").append(schema.fact()).append('\n');
        Schemas.declared(schema).values().forEach(field -> drl.append("  ").append(Lexicon.property(field.name()))
                .append(" : ").append(field.type().java()).append('\n'));
        drl.append("end\n");
    }

    /** The type of a table's rows: per condition what fits ({@code c}), for lists also what does not ({@code n}). */
    private void row(int number, Table table) {
        drl.append("declare Row").append(number).append("\n  row : int\n");
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            boolean list = isList(column);
            drl.append("  c").append(i).append(" : ").append(list ? "java.util.List" : column.field().type().java());
            drl.append(list ? "\n  n" + i + " : java.util.List\n" : "\n");
        }
        drl.append("end\n");
    }

    static boolean isList(Column column) {
        return column.operator() == Operator.IN || column.operator() == Operator.HAS
                || column.operator() == Operator.MENTIONS;
    }

    private void rule(int number, Table table) {
        Map<String, String> bound = new LinkedHashMap<>();
        StringBuilder row = new StringBuilder("Row" + number + "( $row : row");
        StringBuilder count = new StringBuilder();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            String field = column.field().name();
            if (isCounted(table, field)) {
                row.append(", $c").append(i).append(" : c").append(i);
                count.append(count.isEmpty() ? "" : ", ").append(counted(column, "$c" + i));
            } else {
                String value = bound.computeIfAbsent(field, f -> "$v" + bound.size());
                row.append(", ").append(condition(column, "c" + i, "n" + i, value));
            }
        }
        drl.append("rule \"table ").append(number).append("\" when\n  ").append(table.schema().fact()).append("( ");
        String binds = String.join(", ", bound.entrySet().stream()
                .map(e -> e.getValue() + " : " + Lexicon.property(e.getKey())).toList());
        drl.append(binds).append(" )\n  ").append(row).append(" )\n");
        drl.append(count.isEmpty() ? "" : "  Count( " + count + " )\n");
        drl.append("then\n  insert( new Match( ").append(number).append(", $row ) );\nend\n");
    }

    private static boolean isCounted(Table table, String field) {
        return table.schema().decision().equals("conduct") && (field.equals("window") || field.equals("count"));
    }

    private static String counted(Column column, String cell) {
        return column.field().name().equals("window") ? "window == " + cell
                : "( " + cell + " == null || Numbers.compare( value, \"" + sign(column.operator()) + "\", " + cell + " ) )";
    }

    private static String sign(Operator operator) {
        return operator == Operator.EQUAL ? "==" : operator.sign();
    }

    private static String condition(Column column, String c, String n, String value) {
        Operator operator = column.operator();
        Field field = column.field();
        String fits = switch (operator) {
            case IN -> c + " contains " + value;
            case HAS -> "Texts.has( " + value + ", " + c + " )";
            case MENTIONS -> "Texts.mentions( " + value + ", " + c + " )";
            case EQUAL -> field.type().isNumber() ? "Numbers.compare( " + value + ", \"==\", " + c + " )"
                    : c + " == " + value;
            default -> "Numbers.compare( " + value + ", \"" + operator.sign() + "\", " + c + " )";
        };
        String any = "( " + c + " == null || " + fits + " )";
        if (!isList(column)) {
            return any;
        }
        String not = operator == Operator.IN ? n + " not contains " + value : "!" + fits.replace(c, n);
        return any + ", ( " + n + " == null || " + not + " )";
    }

    private void rule(int number, PolicyRule rule) {
        drl.append("rule \"rule ").append(number).append("\" when\n");
        rule.patterns().forEach(pattern -> drl.append("  ").append(pattern).append('\n'));
        drl.append("then\n");
        rule.actions().forEach(action -> drl.append("  insert( new ").append(action.type()).append("( ").append(number)
                .append(", ").append(String.join(", ", action.arguments())).append(" ) );\n"));
        drl.append("end\n");
    }
}
