package io.youzhi.org;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused.Fault;

/** Port: a noun that can be kept in a sheet of the organisation's workbook. Sheets are taken in their order. */
public interface Sheet {

    /** Its name, as the workbook and faults write it. */
    String name();

    /** Its columns; the first say which row it is. */
    List<Column> columns();

    /** What is there, cell by cell in the order of the columns; null where nothing is. */
    List<List<String>> rows();

    /** What is wrong with the rows of a workbook, with the field as {@code units[3].parent}. */
    List<Fault> check(Filled filled);

    /** Takes the rows that are new or different. */
    void apply(Filled filled, Reader by);

    /**
     * A column.
     *
     * @param key     the field
     * @param isKey   whether it says which row it is
     * @param choices words that it may hold, for a drop-down; empty: anything
     * @param from    sheet whose first column it names, for a drop-down; or null
     */
    record Column(String key, boolean isKey, List<String> choices, String from) {

        /** One that says which row it is. */
        public static Column key(String key) {
            return new Column(key, true, List.of(), null);
        }

        /** Any text. */
        public static Column text(String key) {
            return new Column(key, false, List.of(), null);
        }

        /** One of some words. */
        public static Column of(String key, List<String> choices) {
            return new Column(key, false, choices, null);
        }

        /** The key of a row in another sheet. */
        public static Column from(String key, String sheet) {
            return new Column(key, false, List.of(), sheet);
        }

        /** The same, saying which row it is. */
        public Column asKey() {
            return new Column(key, true, choices, from);
        }
    }

    /**
     * The rows of a workbook as somebody filled them in, each complete: what it does not say is as it was.
     *
     * @param rows    all of them, by sheet: cells by column
     * @param changed those that are new or different, by sheet: places in {@code rows}
     */
    record Filled(Map<String, List<Map<String, String>>> rows, Map<String, Set<Integer>> changed) {

        /** The rows of a sheet; none where the workbook has no such sheet. */
        public List<Map<String, String>> of(String sheet) {
            return rows.getOrDefault(sheet, List.of());
        }

        /** Whether a row is new or different. */
        public boolean isChanged(String sheet, int row) {
            return changed.getOrDefault(sheet, Set.of()).contains(row);
        }

        /** The values of a column of a sheet. */
        public List<String> values(String sheet, String column) {
            return of(sheet).stream().map(row -> row.get(column)).filter(java.util.Objects::nonNull).toList();
        }
    }
}
