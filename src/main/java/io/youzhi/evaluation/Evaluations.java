package io.youzhi.evaluation;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All evaluations. */
interface Evaluations extends Repository<Evaluation, Long> {

    Evaluation saveAndFlush(Evaluation evaluation);

    Optional<Evaluation> findByNumber(String number);

    boolean existsByUnitAndPeriod(String unit, String period);

    /** The end of the latest period of a kind that was opened for a unit. */
    @Query("select max(e.endsAt) from Evaluation e where e.unit = :unit and e.kind = :kind")
    Optional<Instant> latestEnd(String unit, String kind);

    /** Whether a moment lies in a period that is frozen for a unit. */
    @Query("""
            select count(e) > 0 from Evaluation e left join e.answers a
            where e.state = io.youzhi.evaluation.Evaluation$State.FROZEN and e.startsAt <= :at and e.endsAt > :at
            and (e.unit = :unit or key(a) = :unit)""")
    boolean isFrozenAt(String unit, Instant at);

    @Query(value = """
            select distinct e from Evaluation e left join e.answers a where (:unit is null or e.unit = :unit or key(a) = :unit)
            and (:period is null or e.period = :period) and (:all = true or e.unit in :units or key(a) in :units)""",
            countQuery = """
            select count(distinct e) from Evaluation e left join e.answers a
            where (:unit is null or e.unit = :unit or key(a) = :unit)
            and (:period is null or e.period = :period) and (:all = true or e.unit in :units or key(a) in :units)""")
    Page<Evaluation> page(String unit, String period, boolean all, Collection<String> units, Pageable page);
}
