package io.youzhi.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What measures count: lines are added and summed up, nothing else. */
interface TallyLines extends Repository<Tally, Long> {

    void save(Tally line);

    List<Tally> findBySource(String source);

    /** So much of a count, of the lines of one moment. */
    record Sum(String name, Instant countedAt, BigDecimal amount) {
    }

    /** What a span of time holds of some counts; {@code to} is not included. */
    @Query("""
            select new io.youzhi.evaluation.TallyLines$Sum(t.name, min(t.countedAt), sum(t.amount)) from Tally t
            where t.countedAt >= :from and t.countedAt < :to and t.unit in :units and t.name in :names group by t.name""")
    List<Sum> sums(Collection<String> units, Collection<String> names, Instant from, Instant to);

    /** The same, moment by moment: figures are counted at the first moment of their month. */
    @Query("""
            select new io.youzhi.evaluation.TallyLines$Sum(t.name, t.countedAt, sum(t.amount)) from Tally t
            where t.countedAt >= :from and t.countedAt < :to and t.unit in :units and t.name in :names
            group by t.name, t.countedAt""")
    List<Sum> byMoment(Collection<String> units, Collection<String> names, Instant from, Instant to);
}
