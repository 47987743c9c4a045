package io.youzhi.history;

import org.apache.commons.csv.CSVRecord;

/**
 * One record of a source file.
 *
 * @param number from 1, header not counted
 * @param line   line on which it starts, from 1
 * @param cells  its cells
 */
record SourceRecord(long number, long line, CSVRecord cells) {

    /** The cell of a column. */
    String cell(int column) {
        return cells.get(column);
    }
}
