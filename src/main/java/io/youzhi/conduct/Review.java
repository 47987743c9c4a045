package io.youzhi.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

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

/** People deciding what rules may only propose: off-post, transfer, dismissal. */
@Entity
@Table(name = "cd_review")
class Review {

    /** Where it stands: {@code VOID} when the proposal was taken back before people decided. */
    enum State { OPEN, HEARD, CONFIRMED, REJECTED, VOID }

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "cd_review")
    @TableGenerator(name = "cd_review", table = "wb_sequence", pkColumnValue = "cd_review", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "review_number")
    private String number;

    @Column(name = "line_id", updatable = false)
    private Long line;

    @Column(name = "event_id", updatable = false)
    private Long event;

    @Column(updatable = false)
    private String clause;

    @Column(name = "proposed_action", updatable = false)
    private String action;

    @Column(name = "subject", updatable = false)
    private String subject;

    @Column(name = "subject_unit", updatable = false)
    private String unit;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "hear_by", updatable = false)
    private Instant hearBy;

    /** Ids of the ledger lines laid before those who decide. */
    private String evidence;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @Column(name = "heard_at")
    private Instant heardAt;

    @Column(name = "heard_by")
    private String heardBy;

    private String hearing;

    private boolean attended;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    private String reason;

    @Column(name = "off_until")
    private LocalDate offUntil;

    @Column(name = "ground_lost_at")
    private Instant groundLostAt;

    @Column(name = "ground_lost_event")
    private Long groundLostEvent;

    @Column(name = "ground_lost_reason")
    private String groundLostReason;

    protected Review() {
    }

    /** Opens it in the unit where the employee works now. */
    Review(LedgerLine line, String unit, Instant now) {
        this.line = line.id();
        this.event = line.event();
        this.clause = line.clause();
        this.action = line.action();
        this.subject = line.subject().id();
        this.unit = unit;
        this.openedAt = now;
        this.hearBy = line.appealUntil();
    }

    /** Takes its number from its id, once saved. */
    void number() {
        number = "V-" + id;
    }

    /** Attaches what the ledger says. */
    void attach(List<Long> lines) {
        require("attach", State.OPEN);
        evidence = lines.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Puts on record what the employee said, or that they did not come. */
    void hear(String hearing, boolean attended, String by, Instant now) {
        require("hear", State.OPEN);
        refuseSelf(by);
        this.state = State.HEARD;
        this.hearing = hearing;
        this.attended = attended;
        this.heardBy = by;
        this.heardAt = now;
    }

    /** People decide; not the one who heard, and never the employee. */
    void decide(boolean confirmed, String reason, LocalDate offUntil, String by, Instant now) {
        require("decide", State.HEARD);
        refuseSelf(by);
        if (by.equals(heardBy)) {
            throw Refused.because("conduct.review.heard-by-you", String.valueOf(number));
        }
        this.state = confirmed ? State.CONFIRMED : State.REJECTED;
        this.reason = reason;
        this.offUntil = confirmed ? offUntil : null;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    /**
     * The proposal was taken back. What still runs ends with that; what people decided stays decided, without its ground.
     *
     * @param event the event whose withdrawal or recording led to it, or null
     */
    void loseGround(Long event, String reason, Instant now) {
        if (isOpen()) {
            this.state = State.VOID;
        }
        this.groundLostAt = now;
        this.groundLostEvent = event;
        this.groundLostReason = reason;
    }

    private void refuseSelf(String by) {
        if (by.equals(subject)) {
            throw Refused.because("conduct.review.own", String.valueOf(number));
        }
    }

    /** Refuses a step that is not open, and says who was there before. */
    void require(String verb, State needed) {
        if (state != needed) {
            throw Refused.because("conduct.review.wrong-state", String.valueOf(number), verb, Words.of(state),
                    decidedBy == null ? heardBy == null ? "-" : heardBy : decidedBy);
        }
    }

    /** Whether it still runs. */
    boolean isOpen() {
        return state == State.OPEN || state == State.HEARD;
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

    String clause() {
        return clause;
    }

    String action() {
        return action;
    }

    String subject() {
        return subject;
    }

    String unit() {
        return unit;
    }

    Instant hearBy() {
        return hearBy;
    }

    State state() {
        return state;
    }

    LocalDate offUntil() {
        return offUntil;
    }

    List<Long> evidence() {
        return evidence == null || evidence.isEmpty() ? List.of()
                : new ArrayList<>(Arrays.stream(evidence.split(",")).map(Long::valueOf).toList());
    }

    ReviewView view(List<LedgerLineView> evidence) {
        return new ReviewView(number, line, event, clause, action, subject, unit, openedAt, hearBy,
                Words.of(state), heardAt, heardBy, hearing, attended, decidedAt, decidedBy,
                reason, offUntil, groundLostAt, groundLostEvent, groundLostReason, evidence);
    }
}
