package io.youzhi.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Lines of the ledger that payrolls settle. */
interface PayrollLines extends Repository<PayrollLine, Long> {

    void save(PayrollLine line);

    List<PayrollLine> findByPayrollOrderById(Long payroll);

    @Modifying(flushAutomatically = true)
    @Query("delete from PayrollLine l where l.payroll = :payroll")
    void deleteOf(Long payroll);

    /** Which lines of some employees are settled already. */
    @Query("select l.line from PayrollLine l where l.employee in :employees")
    Set<Long> settled(Collection<String> employees);
}
