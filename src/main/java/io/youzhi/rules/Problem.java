package io.youzhi.rules;

import java.util.Comparator;

import io.youzhi.shared.Bilingual;

/**
 * Something wrong in a rule file, with its place.
 *
 * @param file    path below {@code rules/}
 * @param line    line, or row of a sheet, from 1; 0 where the file as a whole is meant
 * @param column  column, or cell of a row, from 1; 0 where the line as a whole is meant
 * @param message what is wrong and what is allowed
 */
public record Problem(String file, int line, int column, Bilingual message) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line).thenComparingInt(Problem::column).thenComparing(p -> p.message().en());

    /** A problem at a place. */
    public static Problem at(String file, int line, int column, String zh, String en) {
        return new Problem(file, line, column, new Bilingual(zh, en));
    }

    /** {@code file:line:column}, as editors and people write it. */
    public String place() {
        return file + (line > 0 ? ":" + line : "") + (line > 0 && column > 0 ? ":" + column : "");
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return place() + ": " + message.en();
    }
}
