package io.youzhi.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The clocks of one case in one transaction, in the order of their promises. Only the ledger looks inside. */
public final class Clocks {

    private List<LimitClock> all;

    private Clocks(List<LimitClock> all) {
        this.all = all;
    }

    /** Of a case that is only beginning. */
    public static Clocks none() {
        return new Clocks(new ArrayList<>());
    }

    /** Of a case on its way: the ledger reads them when they are asked for. */
    public static Clocks unread() {
        return new Clocks(null);
    }

    List<LimitClock> all(Supplier<List<LimitClock>> reading) {
        if (all == null) {
            all = new ArrayList<>(reading.get());
        }
        return List.copyOf(all);
    }

    void add(LimitClock clock) {
        all.add(clock);
    }
}
