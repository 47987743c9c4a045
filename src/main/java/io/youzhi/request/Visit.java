package io.youzhi.request;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.Immutable;

/** A return visit, or a try of one (B-6). */
@Entity
@Immutable
@Table(name = "rq_visit")
class Visit {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "rq_visit")
    @TableGenerator(name = "rq_visit", table = "wb_sequence", pkColumnValue = "rq_visit", allocationSize = 50)
    private Long id;
    private long requestId;
    private int round;
    private int tryNumber;
    private Instant at;
    private LocalDate localDay;
    private String calledBy;
    private boolean reached;
    private BigDecimal score;
    private Integer stars;
    private String remark;
    private String outcome;
    private String rules;

    protected Visit() {
    }

    Visit(long requestId, int round, int tryNumber, Instant at, LocalDate localDay, String calledBy, boolean reached,
          BigDecimal score, Integer stars, String remark, String outcome, String rules) {
        this.requestId = requestId;
        this.round = round;
        this.tryNumber = tryNumber;
        this.at = at;
        this.localDay = localDay;
        this.calledBy = calledBy;
        this.reached = reached;
        this.score = score;
        this.stars = stars;
        this.remark = remark;
        this.outcome = outcome;
        this.rules = rules;
    }

    Long id() {
        return id;
    }

    long requestId() {
        return requestId;
    }

    int round() {
        return round;
    }

    int tryNumber() {
        return tryNumber;
    }

    Instant at() {
        return at;
    }

    LocalDate localDay() {
        return localDay;
    }

    String calledBy() {
        return calledBy;
    }

    boolean reached() {
        return reached;
    }

    BigDecimal score() {
        return score;
    }

    Integer stars() {
        return stars;
    }

    String remark() {
        return remark;
    }

    String outcome() {
        return outcome;
    }

    String rules() {
        return rules;
    }
}
