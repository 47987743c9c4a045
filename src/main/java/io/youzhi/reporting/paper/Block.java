package io.youzhi.reporting.paper;

import java.util.List;

/** A part of a paper. */
public sealed interface Block permits Block.Facts, Block.Prose, Block.Table, Block.Pictures {

    /** What stands above it; null for nothing. */
    String heading();

    /** What kind of block it is, for the template. */
    default String sort() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    /** What is what: labels with their values. */
    record Facts(String heading, List<Fact> facts) implements Block {
    }

    /** A label with its value: a text, a number, a date or a moment. */
    record Fact(String label, Object value) {
    }

    /** Text in somebody's words, lines kept. */
    record Prose(String heading, String text) implements Block {
    }

    /**
     * Rows under columns.
     *
     * @param none  what stands there where there is no row
     * @param total the last row, as long as the columns, or null
     */
    record Table(String heading, List<Column> columns, List<List<Cell>> rows, String none, List<Cell> total)
            implements Block {
    }

    /** A column; {@code width} is its share, in characters. */
    record Column(String title, int width) {
    }

    /**
     * What stands in a cell.
     *
     * @param value  a text, a number, a {@code LocalDate}, a {@code LocalDateTime}, or null
     * @param struck whether it was taken back: still to be read, but struck out
     */
    record Cell(Object value, boolean struck) {

        /** Whether people calculate with it: it stands right. */
        public boolean isNumber() {
            return value instanceof Number;
        }
    }

    /** Pictures side by side, such as before and after. */
    record Pictures(String heading, List<Side> sides) implements Block {
    }

    /** One side: what it shows, and its pictures; {@code none} where there is none. */
    record Side(String caption, List<Picture> pictures, String none) {
    }
}
