package io.youzhi.org;

import java.time.Instant;
import java.util.List;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All absences. */
interface Absences extends JpaRepository<Absence, Long> {

    /** Those that touch a time and were not cancelled. */
    @Query("""
            select a from Absence a where a.slot.cancelledAt is null and a.slot.starts < :to and a.slot.ends > :from
            order by a.slot.starts, a.id""")
    List<Absence> between(Instant from, Instant to);

    /** Those at a moment. */
    @Query("""
            select a from Absence a where a.slot.cancelledAt is null and a.slot.starts <= :at and a.slot.ends > :at
            order by a.slot.starts, a.id""")
    List<Absence> at(Instant at);

    /** Those of somebody that are not over. */
    @Query("select a from Absence a where a.slot.cancelledAt is null and a.employee = :employee and a.slot.ends > :at")
    List<Absence> comingOf(String employee, Instant at);

    /** Those that are not over. */
    @Query("select a from Absence a where a.slot.cancelledAt is null and a.slot.ends > :at order by a.employee, a.slot.starts, a.id")
    List<Absence> coming(Instant at);

    /** A page of them, of an employee or of those of a unit; a null means any. */
    @Query("""
            select a from Absence a where (:employee is null or a.employee = :employee or a.deputy = :employee)
              and (:unit is null or a.employee in (select e.id from Employee e where e.unit = :unit))
              and (:from is null or a.slot.ends > :from) and (:to is null or a.slot.starts < :to)""")
    Page<Absence> search(String employee, String unit, Instant from, Instant to, Pageable page);
}
