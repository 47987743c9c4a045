package io.youzhi.survey;

/** How far a survey is. */
enum State {
    /** Answers come. */
    OPEN,
    /** It is over; its result stands. */
    CLOSED;

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
