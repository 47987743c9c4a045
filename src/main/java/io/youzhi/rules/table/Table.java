package io.youzhi.rules.table;

import java.util.List;

/**
 * A decision table, read and checked.
 *
 * @param pack    the pack it stands in
 * @param name    its name: the file's below its pack, without ending
 * @param file    its path below {@code rules/}
 * @param schema  the decision that it is about
 * @param columns condition columns
 * @param rows    its rows
 */
public record Table(String pack, String name, String file, Schema schema, List<Column> columns, List<Row> rows) {

    /** This table with only some of its rows. */
    public Table with(List<Row> some) {
        return new Table(pack, name, file, schema, columns, some);
    }

    /** How reasons name a row: {@code water/scoring#W-2.employee}. */
    public String rule(Row row) {
        return pack + "/" + name + "#" + row.id();
    }
}
