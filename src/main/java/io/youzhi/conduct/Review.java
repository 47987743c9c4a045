package io.youzhi.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import io.youzhi.rules.conduct.Course;
import io.youzhi.rules.conduct.Standing;
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

/**
 * What people do about an action of the rules: they decide what rules may only propose (off-post, transfer, dismissal), and
 * they carry out what was decided, by them or by the rules (a talk, a training).
 */
@Entity
@Table(name = "cd_review")
class Review {

    /**
     * Where it stands: {@code CONFIRMED} once it is to be carried out, {@code DONE} when it was; {@code VOID} when what the
     * rules said was taken back before people decided or did anything.
     */
    enum State { OPEN, HEARD, CONFIRMED, DONE, REJECTED, VOID }

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

    @Column(name = "decided_role", updatable = false)
    private String deciders;

    @Column(name = "carried_out", updatable = false)
    private String carriedOut;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "returned_on")
    private LocalDate returnedOn;

    /** The absence by which somebody stands in meanwhile, or null. */
    @Column(name = "absence_id")
    private Long absence;

    @Column(name = "ground_lost_at")
    private Instant groundLostAt;

    @Column(name = "ground_lost_event")
    private Long groundLostEvent;

    @Column(name = "ground_lost_reason")
    private String groundLostReason;

    protected Review() {
    }

    /** Opens it in the unit where the employee works now; what the rules decided themselves is only carried out. */
    Review(LedgerLine line, String unit, Course course, Instant now) {
        this.line = line.id();
        this.event = line.event();
        this.clause = line.clause();
        this.action = line.action();
        this.subject = line.subject().id();
        this.unit = unit;
        this.openedAt = now;
        this.hearBy = line.appealUntil();
        this.deciders = course.decidedBy();
        this.carriedOut = course.carriedOut();
        this.state = course.proposal() ? State.OPEN : State.CONFIRMED;
        this.decidedAt = course.proposal() ? null : now;
    }

    /** Takes its number from its id, once saved. */
    void number() {
        number = "V-" + id;
    }

    /** Attaches what the ledger says. */
    void attach(List<Long> lines) {
        require(isProposal() ? State.OPEN : State.CONFIRMED);
        evidence = lines.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Puts on record what the employee said, or that they did not come. */
    void hear(String hearing, boolean attended, String by, Instant now) {
        require(State.OPEN);
        refuseSelf(by);
        this.state = State.HEARD;
        this.hearing = hearing;
        this.attended = attended;
        this.heardBy = by;
        this.heardAt = now;
    }

    /** Refuses a decision by the one who heard, or the employee, or at another time. */
    void requireDecidable(String by) {
        require(State.HEARD);
        refuseSelf(by);
        if (by.equals(heardBy)) {
            throw Refused.because("conduct.review.heard-by-you", String.valueOf(number));
        }
    }

    /** People decide; not the one who heard, and never the employee. */
    void decide(boolean confirmed, String reason, LocalDate offUntil, String by, Instant now) {
        requireDecidable(by);
        this.state = confirmed ? State.CONFIRMED : State.REJECTED;
        this.reason = reason;
        this.offUntil = confirmed ? offUntil : null;
        this.decidedBy = by;
        this.decidedAt = now;
        this.finishedAt = confirmed && carriedOut != null ? null : now;
    }

    /** Refuses whatever is done about it by the employee, or when there is nothing to be carried out. */
    void requireCarryingOut(String by) {
        require(State.CONFIRMED);
        refuseSelf(by);
    }

    /** Somebody stands in for the employee meanwhile. */
    void relieved(Long by) {
        absence = by;
    }

    /** Off post for longer. */
    void extend(LocalDate until) {
        require(State.CONFIRMED);
        offUntil = until;
    }

    /** Back on post from a day on. */
    void comeBack(LocalDate on, Instant now) {
        require(State.CONFIRMED);
        returnedOn = on;
        finish(now);
    }

    /** Everything is carried out. */
    void finish(Instant now) {
        require(State.CONFIRMED);
        state = State.DONE;
        finishedAt = now;
    }

    /**
     * The proposal was taken back. What still runs ends with that; what people decided stays decided, without its ground.
     *
     * @param event the event whose withdrawal or recording led to it, or null
     */
    void loseGround(Long event, String reason, Instant now) {
        if (isOpen() || isRunning() && !isProposal()) {
            this.state = State.VOID;
        }
        if (isRunning() || state == State.VOID) {
            this.finishedAt = now;
        }
        this.groundLostAt = now;
        this.groundLostEvent = event;
        this.groundLostReason = reason;
    }

    /** Refuses whoever the review is about. */
    void refuseSelf(String by) {
        if (by.equals(subject)) {
            throw Refused.because("conduct.review.own", String.valueOf(number));
        }
    }

    /** Refuses a step whose turn it is not: says what it waits for, or who was there before. */
    void require(State needed) {
        if (state != needed) {
            throw Refused.because("conduct.review.wrong-state." + Words.of(state), String.valueOf(number),
                    decidedBy == null ? heardBy == null ? "–" : heardBy : decidedBy);
        }
    }

    /** Whether people have still to decide. */
    boolean isOpen() {
        return state == State.OPEN || state == State.HEARD;
    }

    /** Whether there is still something to decide or to carry out. */
    boolean isRunning() {
        return isOpen() || state == State.CONFIRMED && finishedAt == null;
    }

    /** Whether people decide it; else the rules did. */
    boolean isProposal() {
        return deciders != null;
    }

    /** Whether it ends with the employee's return. */
    boolean isReturn() {
        return "return".equals(carriedOut);
    }

    /** Whether it can have a last day: an off-post, or one of which nobody said how it is carried out. */
    boolean isForATime() {
        return carriedOut == null || isReturn();
    }

    /** Whether it moves the employee to another post. */
    boolean isMove() {
        return "move".equals(carriedOut);
    }

    /** Whether it is a training that is not over. */
    boolean isTraining() {
        return isRunning() && "training".equals(carriedOut);
    }

    /** What people had decided by a moment; {@code day} is that moment's day. */
    Standing.Review by(Instant moment, LocalDate day) {
        if (state == State.VOID || isOpen() || decidedAt.isAfter(moment)) {
            return Standing.Review.OPEN;
        }
        if (state == State.REJECTED) {
            return Standing.Review.DECLINED;
        }
        boolean back = returnedOn != null && !day.isBefore(returnedOn);
        return back || offUntil != null && day.isAfter(offUntil) ? Standing.Review.OVER : Standing.Review.CONFIRMED;
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

    String deciders() {
        return deciders;
    }

    String carriedOut() {
        return carriedOut;
    }

    Instant openedAt() {
        return openedAt;
    }

    Long absence() {
        return absence;
    }

    Long event() {
        return event;
    }

    String decidedBy() {
        return decidedBy;
    }

    List<Long> evidence() {
        return evidence == null || evidence.isEmpty() ? List.of()
                : new ArrayList<>(Arrays.stream(evidence.split(",")).map(Long::valueOf).toList());
    }

    ReviewView view(List<LedgerLineView> evidence, List<ReviewEntryView> file, List<ReviewEntryView> earlier,
                    List<String> missing) {
        return new ReviewView(number, line, event, clause, action, subject, unit, openedAt, hearBy,
                Words.of(state), heardAt, heardBy, hearing, attended, decidedAt, decidedBy,
                reason, offUntil, groundLostAt, groundLostEvent, groundLostReason, evidence, isProposal(), carriedOut, finishedAt,
                returnedOn, file, earlier, missing);
    }
}
