package io.youzhi.conduct;

import java.time.Instant;
import java.util.List;

import io.youzhi.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;

/** An appeal against one line of the ledger (B-8). */
@Entity
@Table(name = "cd_appeal")
class Appeal {

    /** Where it stands: {@code MOOT} when its line was taken back for another reason first. */
    enum State { OPEN, KEPT, REVERSED, MOOT }

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "cd_appeal")
    @TableGenerator(name = "cd_appeal", table = "wb_sequence", pkColumnValue = "cd_appeal", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "appeal_number")
    private String number;

    @Column(name = "line_id", updatable = false)
    private Long line;

    @Column(name = "subject", updatable = false)
    private String subject;

    @Column(updatable = false)
    private String appellant;

    @Column(name = "lodged_at", updatable = false)
    private Instant lodgedAt;

    @Column(name = "answer_by", updatable = false)
    private Instant answerBy;

    @Column(updatable = false)
    private String grounds;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private String outcome;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;

    protected Appeal() {
    }

    Appeal(LedgerLine line, String appellant, String grounds, Instant now, Instant answerBy) {
        this.line = line.id();
        this.subject = line.subject().id();
        this.appellant = appellant;
        this.grounds = grounds;
        this.lodgedAt = now;
        this.answerBy = answerBy;
    }

    /** Takes its number from its id, once saved. */
    void number() {
        number = "A-" + id;
    }

    /** Decides it: the line is kept, reversed, or its whole event withdrawn. */
    void decide(AppealOutcome outcome, String reason, String by, Instant now) {
        requireOpen();
        if (by.equals(appellant) || by.equals(subject)) {
            throw Refused.because("conduct.appeal.own", String.valueOf(number));
        }
        this.state = outcome == AppealOutcome.KEEP ? State.KEPT : State.REVERSED;
        this.outcome = outcome.word();
        this.reason = reason;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    /** Its line was taken back for another reason. */
    void lapse(String reason, Instant now) {
        requireOpen();
        this.reason = reason;
        this.state = State.MOOT;
        this.decidedAt = now;
    }

    /** Refuses what is decided already, and says by whom. */
    void requireOpen() {
        if (state != State.OPEN) {
            throw Refused.because("conduct.appeal.decided", String.valueOf(number), decidedBy == null ? "-" : decidedBy);
        }
    }

    Long id() {
        return id;
    }

    String numberText() {
        return number;
    }

    Long line() {
        return line;
    }

    String appellant() {
        return appellant;
    }

    State state() {
        return state;
    }

    AppealView view(List<LedgerLineView> lines) {
        return new AppealView(number, line, subject, appellant, lodgedAt, answerBy, grounds,
                Words.of(state), outcome, decidedBy, decidedAt, reason,
                lines.isEmpty() ? null : lines.get(0));
    }
}
