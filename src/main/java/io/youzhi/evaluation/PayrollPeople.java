package io.youzhi.evaluation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Months of people in payrolls. */
interface PayrollPeople extends Repository<PayrollPerson, Long> {

    void save(PayrollPerson person);

    List<PayrollPerson> findByPayrollOrderByEmployee(Long payroll);

    @Modifying(flushAutomatically = true)
    @Query("delete from PayrollPerson p where p.payroll = :payroll")
    void deleteOf(Long payroll);

    /** What somebody's confirmed payrolls left over, the latest first. */
    record Left(String employee, String month, BigDecimal carriedOut) {
    }

    @Query("""
            select new io.youzhi.evaluation.PayrollPeople$Left(p.employee, r.month, p.carriedOut)
            from PayrollPerson p, Payroll r where r.id = p.payroll and p.employee in :employees and r.month < :month
            and r.state = io.youzhi.evaluation.Payroll$State.CONFIRMED order by r.month desc, r.id desc""")
    List<Left> left(Collection<String> employees, String month);
}
