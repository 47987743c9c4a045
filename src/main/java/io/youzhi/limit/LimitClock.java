package io.youzhi.limit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

import io.youzhi.limit.Promise.Source;
import io.youzhi.limit.Promise.State;
import io.youzhi.rules.LimitKind;
import io.youzhi.shared.time.BusinessCalendar;
import io.youzhi.shared.time.LimitUnit;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One promised limit of a case, on its way. It measures either clock time or the working time of a calendar; a pause
 * stops the measure and moves the due moment by as much as it took. It alone says what is late: a step at the due moment
 * itself is in time, a step after it is not.
 */
@Entity
@Table(name = "lm_clock")
class LimitClock {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "lm_clock")
    @TableGenerator(name = "lm_clock", table = "wb_sequence", pkColumnValue = "lm_clock", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(updatable = false)
    private String caseKind;
    @Column(updatable = false)
    private String caseNumber;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "limit_kind")
    private LimitKind limit;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Source source;
    private int round;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;
    private Integer amount;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LimitUnit measure;
    private String pack;
    private String calendar;
    @Column(name = "rule_release")
    private String release;
    private String ruleRow;
    private Instant startedAt;
    private Instant promised;
    private Instant due;
    private Instant countsFrom;
    private long usedSeconds;
    private Instant pausedAt;
    private Instant stoppedAt;
    private Instant breachedAt;
    private String breachUnit;
    private String breachBy;
    private String severity;
    private boolean settled;
    private int extensions;
    private BigDecimal lastStep;
    private BigDecimal nextStep;
    private Instant nextAt;

    protected LimitClock() {
    }

    /**
     * A clock that runs from {@code start} on.
     *
     * @param start  the moment from which it counts
     * @param due    when it is due
     * @param amount amount of the promise, or null where a moment was promised
     */
    LimitClock(LimitedCase limited, LimitKind limit, Source source, Basis basis, Instant start, Instant due,
               Integer amount, LimitUnit measure, boolean withResult) {
        this.caseKind = limited.ref().kind();
        this.caseNumber = limited.ref().number();
        this.limit = limit;
        this.source = source;
        this.round = limited.round();
        this.state = withResult ? State.WAITING : State.RUNNING;
        this.pack = basis.pack();
        this.calendar = basis.calendar();
        this.release = basis.release();
        this.ruleRow = basis.row();
        this.startedAt = start;
        this.countsFrom = start;
        this.promised = due;
        this.due = due;
        this.amount = amount;
        this.measure = measure;
    }

    /** Starts a clock that waited for the result. */
    void startWithResult(Instant now, Instant newDue) {
        state = State.RUNNING;
        startedAt = now;
        countsFrom = now;
        due = newDue;
    }

    /** What it waits for is expected at another moment, and so is its own step. */
    void expectAfter(Instant other, Instant newDue) {
        startedAt = other;
        countsFrom = other;
        due = newDue;
    }

    /**
     * Stands still. A limit that is missed already does not: a broken promise is not mended by waiting. Nor does one that
     * an outside desk set: that desk does not wait for the customer.
     */
    boolean pause(Instant now, BusinessCalendar times) {
        if (state != State.RUNNING || source == Source.EXTERNAL || now.isAfter(due)) {
            return false;
        }
        usedSeconds += times.between(countsFrom, now, measure).getSeconds();
        pausedAt = now;
        state = State.PAUSED;
        nextAt = null;
        return true;
    }

    /** Runs on; due as much later as the pause took of its own measure. */
    boolean resume(Instant now, BusinessCalendar times) {
        if (state != State.PAUSED) {
            return false;
        }
        due = source == Source.EXTERNAL ? due : times.afterPause(due, pausedAt, now, measure);
        countsFrom = now;
        pausedAt = null;
        state = State.RUNNING;
        return true;
    }

    /** A leader granted more time. */
    void extend(Instant newDue) {
        due = newDue;
        extensions++;
    }

    /** Its step was reported. */
    void stop(Instant now) {
        state = State.STOPPED;
        stoppedAt = now;
        pausedAt = null;
        nextAt = null;
    }

    /** What it waited for will not be. */
    void lapse(Instant now) {
        state = State.LAPSED;
        stoppedAt = now;
        nextAt = null;
    }

    /** Whether it has run: what only waited for a result has no time to explain. */
    boolean hasRun() {
        return state != State.WAITING && state != State.LAPSED;
    }

    /** A new promise takes its place; what was promised stays on record. */
    void replace(Instant now) {
        state = State.REPLACED;
        stoppedAt = now;
        pausedAt = null;
        nextAt = null;
    }

    /** It passed without its step. */
    void breach(Instant now, String unit, String employee) {
        breachedAt = now;
        breachUnit = unit;
        breachBy = employee;
    }

    /** How grave the breach was in the end. */
    void settle(String how) {
        severity = how;
        settled = true;
    }

    /** The step of the ladder that comes next, and when; null where there is none. */
    void expect(BigDecimal step, Instant at) {
        nextStep = step;
        nextAt = at;
    }

    /** A step of the ladder was taken. */
    void took(BigDecimal step) {
        lastStep = step;
    }

    /** When a share of the limit is used up: the whole a second after the due moment, which is still in time. */
    Instant pointAt(BigDecimal share, BusinessCalendar times) {
        int side = share.compareTo(BigDecimal.ONE);
        if (side == 0) {
            return due.plusSeconds(1);
        }
        long whole = wholeSeconds(times);
        if (whole == 0) {
            return side < 0 ? countsFrom : due.plusSeconds(1);
        }
        long wanted = share.multiply(BigDecimal.valueOf(whole)).setScale(0, RoundingMode.HALF_UP).longValueExact();
        if (side > 0) {
            return times.after(due, Duration.ofSeconds(wanted - whole), measure);
        }
        return times.after(countsFrom, Duration.ofSeconds(Math.max(0, wanted - usedSeconds)), measure);
    }

    /** Whether the next step of the ladder is reached; the whole is as soon as the due moment is over. */
    boolean isStepReached(Instant now) {
        boolean whole = nextStep != null && nextStep.compareTo(BigDecimal.ONE) == 0;
        return nextAt != null && (!nextAt.isAfter(now) || whole && now.isAfter(due));
    }

    /** By how much of itself the limit was exceeded at a moment: 0.6 is 60 % over. */
    BigDecimal overdue(Instant at, BusinessCalendar times) {
        if (!at.isAfter(due)) {
            return BigDecimal.ZERO;
        }
        long whole = wholeSeconds(times);
        long over = times.between(due, at, measure).getSeconds();
        return whole == 0 ? BigDecimal.ONE
                : BigDecimal.valueOf(over).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
    }

    private long wholeSeconds(BusinessCalendar times) {
        return usedSeconds + Math.max(0, times.between(countsFrom, due, measure).getSeconds());
    }

    /** Whether the promise still waits for its step. */
    boolean isOpen() {
        return promise().isOpen();
    }

    /** How it stands. */
    Promise promise() {
        return new Promise(limit, source, round, state, new Basis(pack, calendar, release, ruleRow), startedAt, promised,
                due, stoppedAt, extensions,
                breachedAt == null ? null : new Promise.Breach(breachedAt, breachUnit, breachBy, severity));
    }

    Long id() {
        return id;
    }

    String caseNumber() {
        return caseNumber;
    }

    LimitKind limit() {
        return limit;
    }

    Source source() {
        return source;
    }

    int round() {
        return round;
    }

    State state() {
        return state;
    }

    Integer amount() {
        return amount;
    }

    LimitUnit measure() {
        return measure;
    }

    String pack() {
        return pack;
    }

    String calendar() {
        return calendar;
    }

    String release() {
        return release;
    }

    String ruleRow() {
        return ruleRow;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant promised() {
        return promised;
    }

    Instant due() {
        return due;
    }

    Instant pausedAt() {
        return pausedAt;
    }

    Instant stoppedAt() {
        return stoppedAt;
    }

    Instant breachedAt() {
        return breachedAt;
    }

    String breachUnit() {
        return breachUnit;
    }

    String breachBy() {
        return breachBy;
    }

    String severity() {
        return severity;
    }

    boolean isSettled() {
        return settled;
    }

    int extensions() {
        return extensions;
    }

    BigDecimal lastStep() {
        return lastStep;
    }

    BigDecimal nextStep() {
        return nextStep;
    }

    Instant nextAt() {
        return nextAt;
    }
}
