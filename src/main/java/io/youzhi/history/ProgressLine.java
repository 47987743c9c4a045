package io.youzhi.history;

import java.io.PrintWriter;

/** Shows how far an import is: one line that is written over on a terminal, else a new one every few seconds. */
final class ProgressLine {

    private static final long ON_TERMINAL = 200_000_000L;
    private static final long IN_FILE = 2_000_000_000L;
    private final PrintWriter out;
    private final Texts texts;
    private final boolean terminal;
    private long shown = System.nanoTime();
    private boolean begun;

    ProgressLine(PrintWriter out, Texts texts, boolean terminal) {
        this.out = out;
        this.texts = texts;
        this.terminal = terminal;
    }

    void show(String file, long records, double share, double rate) {
        long now = System.nanoTime();
        if (now - shown < (terminal ? ON_TERMINAL : IN_FILE) && share < 1) {
            return;
        }
        shown = now;
        begun = true;
        String line = texts.of("history.progress", file, records, Math.round(share * 100), Math.round(rate));
        out.print(terminal ? "\r" + line : line + System.lineSeparator());
        out.flush();
    }

    void end() {
        if (begun && terminal) {
            out.println();
        }
    }
}
