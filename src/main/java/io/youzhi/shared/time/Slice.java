package io.youzhi.shared.time;

import java.time.Duration;
import java.time.Instant;

import io.youzhi.shared.Bilingual;

/**
 * A piece of a clock's time, and whether it counts.
 *
 * @param from    its beginning
 * @param to      its end
 * @param counted what of it counts: all of it or nothing
 * @param reason  why it counts or does not
 * @param note    the holiday's name, or the reason of a pause; null where there is none
 */
public record Slice(Instant from, Instant to, Duration counted, Reason reason, Bilingual note) {

    /** Why a piece of time counts or does not. */
    public enum Reason {
        /** It counts. */
        COUNTED,
        /** It counts, on a make-up working day. */
        MAKE_UP_DAY,
        /** Before or after the hours of a working day. */
        OUTSIDE_HOURS,
        /** Between the hours of a working day, such as lunch. */
        BREAK,
        /** A day off of the week. */
        WEEKEND,
        /** A public holiday. */
        HOLIDAY,
        /** The clock stood still. */
        PAUSED
    }

    /** Whether the time counts. */
    public boolean counts() {
        return reason == Reason.COUNTED || reason == Reason.MAKE_UP_DAY;
    }

    /** A time in which a clock stood still; {@code to} is null while it does. */
    public record Pause(Instant from, Instant to, Bilingual reason) {
    }
}
