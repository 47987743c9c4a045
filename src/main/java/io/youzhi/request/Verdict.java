package io.youzhi.request;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.Immutable;

/** What the investigation of a complaint found (B-8). */
@Entity
@Immutable
@Table(name = "rq_verdict")
class Verdict {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "rq_verdict")
    @TableGenerator(name = "rq_verdict", table = "wb_sequence", pkColumnValue = "rq_verdict", allocationSize = 50)
    private Long id;
    private long requestId;
    private String verdict;
    private String responsible;
    private String employee;
    private String unit;
    private String cause;
    private String severity;
    private BigDecimal damage;
    private boolean established;
    private String note;
    private String givenBy;
    private Instant givenAt;

    protected Verdict() {
    }

    Verdict(long requestId, String verdict, String responsible, String employee, String unit, String cause,
            String severity, BigDecimal damage, boolean established, String note, String givenBy, Instant givenAt) {
        this.requestId = requestId;
        this.verdict = verdict;
        this.responsible = responsible;
        this.employee = employee;
        this.unit = unit;
        this.cause = cause;
        this.severity = severity;
        this.damage = damage;
        this.established = established;
        this.note = note;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
    }

    Long id() {
        return id;
    }

    long requestId() {
        return requestId;
    }

    String verdict() {
        return verdict;
    }

    String responsible() {
        return responsible;
    }

    String employee() {
        return employee;
    }

    String unit() {
        return unit;
    }

    String cause() {
        return cause;
    }

    String severity() {
        return severity;
    }

    BigDecimal damage() {
        return damage;
    }

    boolean established() {
        return established;
    }

    String note() {
        return note;
    }

    String givenBy() {
        return givenBy;
    }

    Instant givenAt() {
        return givenAt;
    }
}
