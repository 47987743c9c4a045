package io.youzhi.rules.table;

import java.util.List;

/**
 * The bare cells of a table file, whichever format it came in.
 *
 * @param file path below {@code rules/}
 * @param rows its rows that are not empty
 */
record Grid(String file, List<Line> rows) {

    /** A row with its line number in the file, from 1. */
    record Line(int number, List<String> cells) {

        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }
}
