package io.youzhi.conduct;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.modulith.NamedInterface;

/** Money of the ledger for whoever pays it out or takes it from pay. */
@NamedInterface("door")
public interface MoneyBook {

    /**
     * Money of some employees that is settled: lines whose days of appeal are over, and counter-entries; of what happened
     * before a moment, in order.
     */
    List<MoneyLine> settled(Collection<String> employees, Instant before);

    /**
     * A line of money.
     *
     * @param amount   CNY, signed; of a counter-entry what it gives back
     * @param counters the line that it takes back, or null
     */
    @NamedInterface("door")
    record MoneyLine(Long id, String employee, Instant at, String clause, String caseNumber, BigDecimal amount,
                     Long counters) {
    }
}
