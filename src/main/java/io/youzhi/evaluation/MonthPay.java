package io.youzhi.evaluation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What somebody earns in a month, CNY, as it was reported. */
@Entity
@Table(name = "ev_month_pay")
class MonthPay {

    /** Whose, and which month's. */
    @Embeddable
    record Key(String employee, @Column(name = "month_name") String month) implements Serializable {
    }

    @EmbeddedId
    private Key key;

    private BigDecimal pay;

    @Column(name = "reported_by")
    private String reportedBy;

    @Column(name = "reported_at")
    private Instant reportedAt;

    protected MonthPay() {
    }

    MonthPay(String employee, String month, BigDecimal pay, String by, Instant now) {
        this.key = new Key(employee, month);
        this.pay = pay;
        this.reportedBy = by;
        this.reportedAt = now;
    }

    String employee() {
        return key.employee();
    }

    BigDecimal pay() {
        return pay;
    }
}
