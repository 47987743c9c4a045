package io.youzhi.history;

import java.util.List;

/**
 * What is wrong with a file, and where.
 *
 * @param file      its name
 * @param line      from 1; 0 if it is the whole file
 * @param code      key of the sentence in {@code messages/history*.properties}
 * @param arguments what fills its places
 */
record Problem(String file, long line, String code, List<Object> arguments) {

    Problem(String file, long line, String code, Object... arguments) {
        this(file, line, code, List.of(arguments));
    }

    /** {@code file:line: reason}. */
    String in(Texts texts) {
        return file + (line > 0 ? ":" + line : "") + ": " + texts.of(code, arguments.toArray());
    }
}
