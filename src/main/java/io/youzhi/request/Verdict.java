package io.youzhi.request;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

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
    private Long corrects;
    private String reason;

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

    /** Stands in the place of a verdict that proved wrong, for a reason. */
    Verdict inPlaceOf(Verdict wrong, String why) {
        this.corrects = wrong.id;
        this.reason = why;
        return this;
    }

    /** Whether it says the same as another, but for the words. */
    boolean saysTheSameAs(Verdict other) {
        return verdict.equals(other.verdict) && responsible.equals(other.responsible)
                && Objects.equals(employee, other.employee) && Objects.equals(unit, other.unit)
                && Objects.equals(cause, other.cause) && Objects.equals(severity, other.severity)
                && (damage == null ? other.damage == null : other.damage != null && damage.compareTo(other.damage) == 0);
    }

    /** The verdict that proved wrong, in whose place this one stands, or null. */
    Long corrects() {
        return corrects;
    }

    /** Why it stands in the place of another, or null. */
    String reason() {
        return reason;
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
