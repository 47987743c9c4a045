package io.youzhi.limit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A time in which clocks stood still. */
record Pause(Instant from, Instant to, String reason) {

    private static final List<String> ENDS = List.of("resumed", "stopped", "replaced");

    /** Times of waiting that are over, over all clocks, those of replaced promises included. */
    static List<Pause> of(List<LimitClock> clocks, List<ClockEntry> lines) {
        List<Pause> found = new ArrayList<>();
        for (LimitClock clock : clocks) {
            ClockEntry paused = null;
            for (ClockEntry line : lines) {
                if (!line.clockId().equals(clock.id())) {
                    continue;
                }
                if (line.what().equals("paused")) {
                    paused = line;
                } else if (paused != null && ENDS.contains(line.what())) {
                    Pause pause = new Pause(paused.at(), line.at(), paused.reason());
                    if (found.stream().noneMatch(other -> other.from().equals(pause.from()))) {
                        found.add(pause);
                    }
                    paused = null;
                }
            }
        }
        found.sort(Comparator.comparing(Pause::from));
        return found;
    }
}
