package io.youzhi.inspection;

import java.time.Instant;

import io.youzhi.inspection.InspectionViews.RoundView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;

/** One round of putting a finding right: the order, what was reported, and what the re-inspection found (B-24). */
@Entity
@Table(name = "in_round")
class RectificationRound {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "in_round")
    @TableGenerator(name = "in_round", table = "wb_sequence", pkColumnValue = "in_round", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(updatable = false)
    private long findingId;
    @Column(updatable = false)
    private int round;
    @Column(updatable = false)
    private Instant orderedAt;
    private Instant due;
    private Instant extendedTo;
    private Instant reportedAt;
    private String reportedBy;
    private String report;
    private Instant inspectedAt;
    private String inspectedBy;
    private Boolean passed;
    private String note;

    protected RectificationRound() {
    }

    /** A finding is to be put right by its deadline. */
    RectificationRound(Finding finding, Instant now) {
        this.findingId = finding.id();
        this.round = finding.round();
        this.orderedAt = now;
        this.due = finding.deadline();
    }

    /** Only now somebody says by when. */
    void date(Instant by) {
        due = by;
    }

    /** More time was granted. */
    void extend(Instant to) {
        extendedTo = to;
    }

    /** The unit says that it is put right, and how. */
    void report(String how, String by, Instant now) {
        report = how;
        reportedBy = by;
        reportedAt = now;
    }

    /** Somebody else looked at it again. */
    void inspect(boolean isPassed, String remark, String by, Instant now) {
        passed = isPassed;
        note = remark;
        inspectedBy = by;
        inspectedAt = now;
    }

    Instant orderedAt() {
        return orderedAt;
    }

    int round() {
        return round;
    }

    /** Whether somebody looked again and it was not put right. */
    boolean isFailed() {
        return Boolean.FALSE.equals(passed);
    }

    String reportedBy() {
        return reportedBy;
    }

    RoundView view() {
        return new RoundView(round, orderedAt, due, extendedTo, reportedAt, reportedBy, report, inspectedAt, inspectedBy,
                passed, note);
    }
}
