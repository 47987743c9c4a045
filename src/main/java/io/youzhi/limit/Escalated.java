package io.youzhi.limit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Priority;

/**
 * What a step of the ladder leads to, as the feature does it.
 *
 * @param <C> the feature's case
 */
public interface Escalated<C extends LimitedCase> {

    /** People behind roles of the ladder, such as {@code handler} and {@code unit-leader}, towards a case. */
    Set<String> people(C limited, Collection<String> roles);

    /** A step is reached: whoever is meant is told, and the case's story has it. */
    void reached(C limited, Step step);

    /** A limit passed without its step: others are to hear of it. */
    void missed(C limited, LimitKind limit, Instant due);

    /** The rules make the case more urgent. */
    void raise(C limited, Priority to);

    /** The rules give the work to somebody else, a unit or a role. */
    void reassign(C limited, String to);

    /**
     * A step of the ladder.
     *
     * @param clock id of the clock: with the share it tells this step from every other
     * @param share the share of the limit that is used up, 1 being the whole
     * @param roles whom the rules mean
     * @param told  the people behind these roles
     * @param rules the rules that decided, in few words
     */
    record Step(long clock, LimitKind limit, Instant due, BigDecimal share, List<String> roles, Set<String> told,
                String rules) {

        /** The share as people read it. */
        public String percent() {
            return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        }

        /** Tells this step from every other of all cases. */
        public String key() {
            return clock + ":" + share.stripTrailingZeros().toPlainString();
        }
    }
}
