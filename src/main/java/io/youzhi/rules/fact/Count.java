package io.youzhi.rules.fact;

import java.math.BigDecimal;

/** How much a window of {@code windows.csv} held for the event's subject, the event itself included. */
public final class Count {

    private final String window;
    private final BigDecimal value;

    /** The value of a window. */
    public Count(String window, BigDecimal value) {
        this.window = window;
        this.value = value;
    }

    /** The window's row id. */
    public String getWindow() {
        return window;
    }

    /** What was counted. */
    public BigDecimal getValue() {
        return value;
    }
}
