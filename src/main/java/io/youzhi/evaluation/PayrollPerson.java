package io.youzhi.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;

/** Somebody's month in a payroll. */
@Entity
@Table(name = "ev_payroll_person")
class PayrollPerson {

    private static final int CENTS = 2;

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "ev_payroll_person")
    @TableGenerator(name = "ev_payroll_person", table = "wb_sequence", pkColumnValue = "ev_payroll_person", allocationSize = 50)
    private Long id;

    @Column(name = "payroll_id")
    private Long payroll;

    private String employee;

    private BigDecimal pay;

    @Column(name = "carried_in")
    private BigDecimal carriedIn;

    @Column(name = "of_month")
    private BigDecimal ofMonth;

    private BigDecimal settled;

    @Column(name = "carried_out")
    private BigDecimal carriedOut;

    protected PayrollPerson() {
    }

    /**
     * Works out a month: what is to be deducted is at most the cap's share of the pay, and the rest is carried over. Where the
     * pay is not known nothing is deducted yet.
     */
    PayrollPerson(Long payroll, String employee, BigDecimal pay, BigDecimal cap, BigDecimal carriedIn, BigDecimal ofMonth) {
        this.payroll = payroll;
        this.employee = employee;
        this.pay = pay;
        this.carriedIn = carriedIn.setScale(CENTS, RoundingMode.HALF_UP);
        this.ofMonth = ofMonth.setScale(CENTS, RoundingMode.HALF_UP);
        BigDecimal due = this.carriedIn.add(this.ofMonth);
        BigDecimal most = pay == null ? BigDecimal.ZERO : pay.multiply(cap).setScale(CENTS, RoundingMode.HALF_UP);
        this.settled = due.max(most.negate()).setScale(CENTS, RoundingMode.HALF_UP);
        this.carriedOut = due.subtract(settled);
    }

    String employee() {
        return employee;
    }

    BigDecimal settled() {
        return settled;
    }

    BigDecimal carriedOut() {
        return carriedOut;
    }

    PayrollView.PersonView view(String name, java.util.List<PayrollView.LineView> lines) {
        return new PayrollView.PersonView(employee, name, pay, carriedIn, ofMonth, settled, carriedOut, lines);
    }
}
