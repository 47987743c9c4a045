package io.youzhi.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

/** Inspections. */
interface Inspections extends JpaRepository<Inspection, Long>, JpaSpecificationExecutor<Inspection> {

    Optional<Inspection> findByNumber(String number);

    /** Inspections in a state that somebody inspects. */
    @Query("select i from Inspection i where i.state = :state and :employee member of i.inspectors order by i.id")
    List<Inspection> inspectedBy(String employee, State state);

    /** Inspections of a unit in a state, that ended within a time. */
    List<Inspection> findByUnitAndStateAndClosedAtGreaterThanEqualAndClosedAtLessThanOrderByClosedAt(String unit, State state,
            Instant from, Instant to);

    List<Inspection> findByPlanAndOccasionOrderByNumber(String plan, String occasion);
}
