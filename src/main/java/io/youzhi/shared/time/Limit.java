package io.youzhi.shared.time;

/**
 * A time limit as a policy states it: an amount of one unit.
 *
 * @param amount more than zero
 * @param unit   what is counted
 */
public record Limit(int amount, LimitUnit unit) {

    /** Refuses an amount below one. */
    public Limit {
        if (amount < 1) {
            throw new IllegalArgumentException("a limit is at least 1 " + unit + ", not " + amount);
        }
    }
}
