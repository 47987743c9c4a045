package io.youzhi.rules.fact;

/** A table row that fits: number of the table, and of the row in it. */
public record Match(int table, int row) {
}
