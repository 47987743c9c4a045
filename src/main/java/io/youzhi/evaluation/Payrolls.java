package io.youzhi.evaluation;

import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All payrolls. */
interface Payrolls extends Repository<Payroll, Long> {

    Payroll saveAndFlush(Payroll payroll);

    Optional<Payroll> findByNumber(String number);

    Optional<Payroll> findByUnitAndMonth(String unit, String month);

    Page<Payroll> findAll(Pageable page);

    /** The latest month before another that has a payroll. */
    @Query("select max(p.month) from Payroll p where p.unit = :unit and p.month < :month")
    Optional<String> before(String unit, String month);

    /** Whether a later month has a payroll. */
    boolean existsByUnitAndMonthGreaterThan(String unit, String month);
}
