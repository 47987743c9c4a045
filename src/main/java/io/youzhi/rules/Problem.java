package io.youzhi.rules;

/**
 * What is wrong with a file of the rule book, and where.
 *
 * @param file   the file, relative to {@code rules/} where it lies there
 * @param line   from 1; 0 where the whole file is meant
 * @param column from 1; 0 where it is not known
 * @param reason one sentence that names the value and what is allowed
 */
public record Problem(String file, int line, int column, String reason) {

    /** As people read it: {@code base/triage.csv:7:3: unknown priority 'hihg'; known are ...}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file).append(':');
        if (line > 0) {
            text.append(line).append(':');
            if (column > 0) {
                text.append(column).append(':');
            }
        }
        return text.append(' ').append(reason).toString();
    }
}
