package io.youzhi.limit;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import io.youzhi.rules.LimitKind;
import io.youzhi.shared.time.Punctuality;

/**
 * One promised limit of a case as it stands.
 *
 * @param round      how often the case had come back when it was promised
 * @param startedAt  from when it counts
 * @param promised   when it was due at first
 * @param due        when it is due now
 * @param stoppedAt  when its step was reported, or null
 * @param extensions how often more time was granted
 * @param breach     how it was missed, or null
 */
public record Promise(LimitKind limit, Source source, int round, State state, Basis basis, Instant startedAt,
                      Instant promised, Instant due, Instant stoppedAt, int extensions, Breach breach) {

    private static final Set<State> NEVER_LATE = EnumSet.of(State.PAUSED, State.WAITING, State.LAPSED);

    /** Where a clock stands. */
    public enum State {
        /** It will start with the result (feedback). */
        WAITING,
        /** It runs. */
        RUNNING,
        /** It stands still. */
        PAUSED,
        /** Its step was reported. */
        STOPPED,
        /** A new promise took its place. */
        REPLACED,
        /** It waited for a result, and there will be none: neither kept nor broken. */
        LAPSED;

        /** As it is written outside. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who promised. */
    public enum Source {
        /** The rules. */
        RULES,
        /** An outside desk, such as 12345. */
        EXTERNAL;

        /** As it is written outside. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A limit that passed without its step: when that was seen, whose it was then, how grave it was in the end (or null). */
    public record Breach(Instant at, String unit, String employee, String severity) {
    }

    /** Whether it still waits for its step. */
    public boolean isOpen() {
        return state == State.RUNNING || state == State.PAUSED || state == State.WAITING;
    }

    /** Whether it is late at a moment: a step at the due moment itself is in time, a step after it is not. */
    public boolean isLate(Instant now) {
        Instant end = stoppedAt == null ? now : stoppedAt;
        return !NEVER_LATE.contains(state) && Punctuality.of(due, end) == Punctuality.LATE;
    }

    /** Whether it was kept, by what is known at a moment; null while that is open. */
    public Boolean isKept(Instant now) {
        if (isLate(now)) {
            return false;
        }
        return state == State.STOPPED && stoppedAt != null ? Boolean.TRUE : null;
    }
}
