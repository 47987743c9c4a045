package io.youzhi.rules.book;

import io.youzhi.rules.Why;
import io.youzhi.rules.table.Column;
import io.youzhi.rules.table.Condition;
import io.youzhi.rules.table.Row;
import io.youzhi.rules.table.Table;

/**
 * A row that fits.
 *
 * @param table    its table
 * @param row      the row
 * @param distance how far its pack is: 0 is the pack asked, 1 the one it extends
 */
public record Hit(Table table, Row row, int distance) {

    /** The row as a reason. */
    public Why.Reason reason() {
        return new Why.Reason(row.clause(), table.rule(row), table.file(), row.line());
    }

    /** What its condition on a field asks, or null. */
    public Condition condition(String field) {
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (column.field().name().equals(field) && row.conditions().get(i) != null) {
                return row.conditions().get(i);
            }
        }
        return null;
    }

    /** Whether this row says a thing more closely than another: nearer pack, more conditions, later row. */
    public boolean beats(Hit other) {
        if (distance != other.distance) {
            return distance < other.distance;
        }
        if (row.exactness() != other.row.exactness()) {
            return row.exactness() > other.row.exactness();
        }
        int file = table.file().compareTo(other.table.file());
        return file != 0 ? file > 0 : row.line() >= other.row.line();
    }
}
