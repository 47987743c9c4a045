package io.youzhi.rules.table;

/**
 * A column of a table.
 *
 * @param field    the field it is about
 * @param operator how it compares, or {@code set}
 * @param unit     unit as the header says, or null
 * @param number   its place in the file, from 1
 */
public record Column(Field field, Operator operator, String unit, int number) {

    /** Whether it is a condition. */
    public boolean isCondition() {
        return operator != Operator.SET;
    }
}
