package io.youzhi.evaluation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what measures count. Told the same again it writes nothing; told otherwise, the difference. */
@Service
@Transactional
class Tallies {

    private final TallyLines lines;
    private final Evaluations evaluations;
    private final Clock clock;

    Tallies(TallyLines lines, Evaluations evaluations, Clock clock) {
        this.lines = lines;
        this.evaluations = evaluations;
        this.clock = clock;
    }

    private record Place(String unit, String name) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int units = unit.compareTo(other.unit);
            return units != 0 ? units : name.compareTo(other.name);
        }
    }

    /**
     * Counts what something comes to, in the period that it closed in; where that is frozen for the unit, in the present one.
     *
     * @param counts by the name of each count; what it does not name counts nothing any more
     */
    void count(String source, String unit, Map<String, BigDecimal> counts, Instant at, String by) {
        List<Tally> before = lines.findBySource(source);
        Map<Place, BigDecimal> differences = new TreeMap<>();
        counts.forEach((name, amount) -> differences.merge(new Place(unit, name), amount, BigDecimal::add));
        before.forEach(line -> differences.merge(new Place(line.unit(), line.name()), line.amount().negate(), BigDecimal::add));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int entry = before.size();
        for (Map.Entry<Place, BigDecimal> each : differences.entrySet()) {
            if (each.getValue().signum() != 0) {
                Instant counted = evaluations.isFrozenAt(each.getKey().unit(), at) ? now : at;
                lines.save(new Tally(source, ++entry, each.getKey().unit(), each.getKey().name(), each.getValue(), counted, now,
                        by));
            }
        }
    }
}
