package io.youzhi.evaluation;

import java.math.BigDecimal;
import java.time.Instant;

import io.youzhi.conduct.MoneyBook.MoneyLine;
import io.youzhi.shared.Bilingual;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;

/** A line of the ledger that a payroll settles; no other payroll settles it again. */
@Entity
@Table(name = "ev_payroll_line")
class PayrollLine {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "ev_payroll_line")
    @TableGenerator(name = "ev_payroll_line", table = "wb_sequence", pkColumnValue = "ev_payroll_line", allocationSize = 50)
    private Long id;

    @Column(name = "payroll_id")
    private Long payroll;

    @Column(name = "line_id")
    private Long line;

    private String employee;

    @Column(name = "happened_at")
    private Instant at;

    private String clause;

    @Column(name = "case_number")
    private String caseNumber;

    private BigDecimal amount;

    protected PayrollLine() {
    }

    PayrollLine(Long payroll, MoneyLine line) {
        this.payroll = payroll;
        this.line = line.id();
        this.employee = line.employee();
        this.at = line.at();
        this.clause = line.clause();
        this.caseNumber = line.caseNumber();
        this.amount = line.amount();
    }

    String employee() {
        return employee;
    }

    String clause() {
        return clause;
    }

    PayrollView.LineView view(Bilingual text) {
        return new PayrollView.LineView(line, at, clause, text, caseNumber, amount);
    }
}
