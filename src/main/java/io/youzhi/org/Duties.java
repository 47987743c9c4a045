package io.youzhi.org;

import java.time.Instant;
import java.util.List;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All rosters. */
interface Duties extends JpaRepository<Duty, Long> {

    /** Whoever is on duty at a moment, anywhere. */
    @Query("""
            select d from Duty d, Employee e where e.id = d.employee and e.active = true
              and d.slot.cancelledAt is null and d.slot.starts <= :at and d.slot.ends > :at order by d.slot.starts, d.id""")
    List<Duty> at(Instant at);

    /** The roster of a unit, as far as it touches a time. */
    @Query("""
            select d from Duty d where d.unit = :unit and (:duty is null or d.duty = :duty) and d.slot.cancelledAt is null
              and d.slot.starts < :to and d.slot.ends > :from order by d.slot.starts, d.id""")
    List<Duty> roster(String unit, String duty, Instant from, Instant to);

    /** Those of somebody that are not over. */
    @Query("select d from Duty d where d.slot.cancelledAt is null and d.employee = :employee and d.slot.ends > :at")
    List<Duty> comingOf(String employee, Instant at);

    /** Those that are not over. */
    @Query("select d from Duty d where d.slot.cancelledAt is null and d.slot.ends > :at order by d.unit, d.slot.starts, d.id")
    List<Duty> coming(Instant at);

    /** A page of them; a null means any. */
    @Query("""
            select d from Duty d where (:unit is null or d.unit = :unit) and (:duty is null or d.duty = :duty)
              and (:employee is null or d.employee = :employee)
              and (:from is null or d.slot.ends > :from) and (:to is null or d.slot.starts < :to)""")
    Page<Duty> search(String unit, String duty, String employee, Instant from, Instant to, Pageable page);
}
