package io.youzhi.inspection;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Findings, drafts too. */
interface Findings extends JpaRepository<Finding, Long>, JpaSpecificationExecutor<Finding> {

    Optional<Finding> findByNumber(String number);

    List<Finding> findByInspectionAndStateNotOrderById(Inspection inspection, FindingState not);

    /** Findings of the same item and unit that were raised since a moment, in other inspections. */
    List<Finding> findByUnitAndItemAndRaisedAtGreaterThanEqualAndInspectionNot(String unit, String item, Instant since,
                                                                              Inspection not);

    /** What a finding is about, without reading the finding. */
    @Query("select f.unit as unit, f.item as item from Finding f where f.number = :number")
    Optional<About> about(String number);

    /** Findings on record of an item and unit, when nobody else is at work on them any more; theirs is this turn. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Finding f where f.unit = :unit and f.item = :item and f.raisedAt is not null order by f.id")
    List<Finding> inTurn(String unit, String item);

    /** The same of several items, those raised since a moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Finding f where f.unit = :unit and f.item in :items and f.raisedAt >= :since order by f.id")
    List<Finding> inTurn(String unit, Collection<String> items, Instant since);

    /** What each level found in a unit between two moments, the second not included; what proved wrong was not found. */
    @Query("""
            select new io.youzhi.inspection.Findings$Seen(f.item, i.level, f.raisedAt) from Finding f join f.inspection i
            where f.unit = :unit and f.raisedAt >= :from and f.raisedAt < :to and f.withdrawnAt is null""")
    List<Seen> seen(String unit, Instant from, Instant to);

    /** What a level found when. */
    record Seen(String item, String level, Instant at) {
    }

    /** What a finding is about. */
    interface About {

        String getUnit();

        String getItem();
    }
}
