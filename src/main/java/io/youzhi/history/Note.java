package io.youzhi.history;

/**
 * Says why a record, or a run of neighbouring records, was not taken as it stood.
 *
 * @param record     number of the record in the file, from 1, header not counted
 * @param lastRecord last record of the run; the same for a single one
 * @param line       line of the file on which the record starts
 * @param id         the record's own id, or null if it has none or there are several
 * @param field      the field at fault, or null if it is the whole record
 * @param reason     why
 * @param cell       what stood there
 */
record Note(long record, long lastRecord, long line, String id, Field field, Reason reason, String cell) {

    private static final int CELL_WIDTH = 200;
    private static final int ID_WIDTH = 64;

    Note {
        cell = cut(cell, CELL_WIDTH);
        id = cut(id, ID_WIDTH);
    }

    static Note on(SourceRecord at, String id, Field field, Reason reason, String cell) {
        return new Note(at.number(), at.number(), at.line(), id, field, reason, cell);
    }

    /** Whether {@code next} says the same of the record right behind this one, so that both are one run. */
    boolean runsOnInto(Note next) {
        return reason == Reason.ALREADY_THERE && next.reason == reason && next.record == lastRecord + 1
                && java.util.Objects.equals(cell, next.cell);
    }

    /** This run and the one behind it as one. */
    Note with(Note next) {
        return new Note(record, next.lastRecord, line, null, null, reason, cell);
    }

    private static String cut(String text, int width) {
        if (text == null || text.length() <= width) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(width - 2)) ? width - 2 : width - 1;
        return text.substring(0, end) + "…";
    }
}
