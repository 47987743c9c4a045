package io.youzhi.conduct;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

import io.youzhi.rules.Why;
import io.youzhi.rules.WhyColumn;
import io.youzhi.rules.conduct.ConductFacts;
import io.youzhi.rules.conduct.ConductFacts.Effect;
import io.youzhi.rules.conduct.Consequence;
import io.youzhi.rules.conduct.Standing;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.Immutable;

/**
 * One line of the ledger. Written once: no column is ever updated and no line deleted; what was wrong is taken back by
 * a counter-entry. Whether a line is pending, final or reversed follows from its dates, appeals and counter-entry.
 */
@Entity
@Immutable
@Table(name = "cd_ledger_line")
class LedgerLine {

    /** A line that rules decided, or one that takes such a line back. */
    enum Entry { DECISION, COUNTER }

    /** Why a line was taken back. */
    enum Cause {
        WITHDRAWN, JUDGED_ANEW, APPEALED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "cd_ledger_line")
    @TableGenerator(name = "cd_ledger_line", table = "wb_sequence", pkColumnValue = "cd_ledger_line",
            allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Entry entry;

    @Column(name = "event_id")
    private Long event;

    @Column(name = "happened_at")
    private Instant at;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "appeal_until")
    private Instant appealUntil;

    @Column(name = "case_number")
    private String caseNumber;

    private String pack;

    private String clause;

    @Column(name = "rule_name")
    private String rule;

    @Column(name = "release_hash")
    private String release;

    @Embedded
    private Subject subject;

    @Column(name = "subject_unit")
    private String subjectUnit;

    @Enumerated(EnumType.STRING)
    private Effect effect;

    private BigDecimal amount;

    private String action;

    private boolean proposal;

    private String via;

    @Convert(converter = WhyColumn.class)
    private Why why;

    private Long counters;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private String reason;

    private Long because;

    @Column(name = "written_by")
    private String writtenBy;

    protected LedgerLine() {
    }

    /**
     * A line as the rules decided it.
     *
     * @param because the other event whose recording or withdrawal led to it, or null
     */
    static LedgerLine of(Consequence what, ConductEvent event, Long because, String subjectUnit, Instant now,
                         Instant appealUntil) {
        LedgerLine line = new LedgerLine();
        line.entry = Entry.DECISION;
        line.event = event.id();
        line.at = event.at();
        line.caseNumber = event.caseNumber();
        line.pack = event.pack();
        line.because = because;
        line.decidedAt = now;
        line.appealUntil = appealUntil;
        line.clause = what.clause();
        line.why = what.why();
        line.rule = ruleOf(what);
        line.release = what.why() == null ? null : what.why().release();
        line.subject = new Subject(what.subjectKind(), what.subject());
        line.subjectUnit = subjectUnit;
        line.effect = what.effect();
        line.amount = what.amount();
        line.action = what.action();
        line.proposal = what.proposal();
        line.via = what.via();
        return line;
    }

    private static String ruleOf(Consequence what) {
        if (what.why() == null) {
            return null;
        }
        return what.why().reasons().stream().filter(each -> what.clause().equals(each.clause())).findFirst()
                .or(() -> what.why().reasons().stream().findFirst()).map(Why.Reason::rule).orElse(null);
    }

    /** The entry that takes this line back; {@code because} is the event whose recording or withdrawal led to it, or null. */
    LedgerLine counter(Cause cause, Long because, String reason, String by, Instant now) {
        if (entry == Entry.COUNTER) {
            throw new IllegalStateException("line " + id + " is a counter-entry already");
        }
        LedgerLine counter = new LedgerLine();
        counter.entry = Entry.COUNTER;
        counter.event = event;
        counter.at = at;
        counter.caseNumber = caseNumber;
        counter.pack = pack;
        counter.decidedAt = now;
        counter.clause = clause;
        counter.rule = rule;
        counter.release = release;
        counter.subject = subject;
        counter.subjectUnit = subjectUnit;
        counter.effect = effect;
        counter.amount = amount == null ? null : amount.negate();
        counter.action = action;
        counter.proposal = proposal;
        counter.via = via;
        counter.counters = id;
        counter.cause = cause;
        counter.because = because;
        counter.reason = reason;
        counter.writtenBy = by;
        return counter;
    }

    @PreUpdate
    @PreRemove
    void refuseToChange() {
        throw new IllegalStateException("line " + id + " of the ledger cannot be changed or deleted");
    }

    /** Whether the rules, asked again, say the same of the same event. */
    boolean says(Consequence what) {
        return String.valueOf(event).equals(what.event()) && Objects.equals(clause, what.clause())
                && subject.equals(new Subject(what.subjectKind(), what.subject()))
                && effect == what.effect() && Objects.equals(action, what.action())
                && Objects.equals(via, what.via()) && sameAmount(what.amount());
    }

    private boolean sameAmount(BigDecimal other) {
        return amount == null || other == null ? amount == other : amount.compareTo(other) == 0;
    }

    /** The line as rules see what was decided before. */
    ConductFacts.EarlierConsequence earlier() {
        return earlier(Standing.Review.OPEN);
    }

    /** The same, with what people had decided about it. */
    ConductFacts.EarlierConsequence earlier(Standing.Review review) {
        return new ConductFacts.EarlierConsequence(String.valueOf(event), at, clause, subject.id(), effect, action,
                amount, review);
    }

    /** Whether the days of appeal are not over yet. */
    boolean canBeAppealedAt(Instant moment) {
        return entry == Entry.DECISION && !moment.isAfter(appealUntil);
    }

    Long id() {
        return id;
    }

    /** Whether it is a decision, not a counter-entry. */
    boolean isDecision() {
        return entry == Entry.DECISION;
    }

    Long counters() {
        return counters;
    }

    Cause cause() {
        return cause;
    }

    /** The other event whose recording or withdrawal led to this entry, or null. */
    Long because() {
        return because;
    }

    /** Why a counter-entry was written, in somebody's words, or null. */
    String reason() {
        return reason;
    }

    Long event() {
        return event;
    }

    Instant at() {
        return at;
    }

    Instant appealUntil() {
        return appealUntil;
    }

    String caseNumber() {
        return caseNumber;
    }

    String pack() {
        return pack;
    }

    String clause() {
        return clause;
    }

    String release() {
        return release;
    }

    Subject subject() {
        return subject;
    }

    String subjectUnit() {
        return subjectUnit;
    }

    boolean isMoney() {
        return effect == Effect.MONEY;
    }

    BigDecimal amount() {
        return amount;
    }

    String action() {
        return action;
    }

    boolean proposal() {
        return proposal;
    }

    /** What others see of it. */
    LedgerLineView view(String state, Long counteredBy, String appeal, boolean withWhy) {
        return new LedgerLineView(id, Words.of(entry), event, at, decidedAt, appealUntil, state,
                caseNumber, pack, clause, rule, release, Words.of(subject.kind()), subject.id(),
                subjectUnit, Words.of(effect), amount, action, proposal, via, counters,
                counteredBy, cause == null ? null : Words.of(cause), because, reason, appeal, withWhy ? why : null);
    }
}
