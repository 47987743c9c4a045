package io.youzhi.request;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.youzhi.limit.Clocks;
import io.youzhi.limit.LimitedCase;
import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Priority;
import io.youzhi.shared.CaseRef;
import io.youzhi.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/** A customer's request on its way to closure. It changes through its verbs only, and not at all once it is closed. */
@Entity
@Table(name = "rq_request")
class Request implements Persistable<Long>, LimitedCase {


    /** What a request is called among cases of all kinds. */
    static final String CASE = "request";
    private static final Set<State> IN_WORK = EnumSet.of(State.QUEUED, State.HANDLING);
    @Id
    private Long id;
    @Version
    private long version;
    private String number;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;
    private String outcome;
    private String channel;
    private String kind;
    private String category;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Priority priority;
    private String placeKey;
    private String asset;
    private String customerKind;
    private BigDecimal amount;
    private String currency;
    private Boolean paid;
    private String legalLimit;
    private String intakeUnit;
    private String wantedUnit;
    private String unit;
    private String pack;
    private String calendar;
    @Column(name = "rule_release")
    private String release;
    private String externalNumber;
    private Instant externalDue;
    private String original;
    private String papersGiven;
    private String papersNeeded;
    private String owner;
    private String firstResponder;
    private String handler;
    private int escalation;
    private int reopened;
    private int triages;
    private int returns;
    private String complaintUnit;
    private int complaintTold;
    private Instant receivedAt;
    private String receivedBy;
    private Instant triagedAt;
    private Instant acceptedAt;
    private Instant arrivedAt;
    private Instant repliedAt;
    private Instant resolvedAt;
    private Instant fedBackAt;
    private Instant visitDue;
    private Instant closedAt;
    private Instant waitingSince;
    private Instant waitingUntil;
    private String result;
    @Transient
    private Clocks clocks = Clocks.unread();
    @Transient
    private boolean isNew = true;

    protected Request() {
    }

    private Request(long id, String number, NewRequest what, Instant now) {
        this.id = id;
        this.number = number;
        this.state = State.RECEIVED;
        this.priority = Priority.NORMAL;
        this.channel = what.channel();
        this.kind = what.kind();
        this.category = what.category();
        this.placeKey = placeKey(what.place());
        this.asset = what.asset();
        this.customerKind = what.customerKind();
        this.amount = what.amount();
        this.currency = what.currency();
        this.paid = what.paid();
        this.legalLimit = what.legalLimit() == null ? null : what.legalLimit().toString();
        this.wantedUnit = what.unit();
        this.papersGiven = joined(what.papers());
        this.externalNumber = what.externalNumber();
        this.externalDue = what.externalDue();
        this.receivedAt = now;
        this.clocks = Clocks.none();
    }

    /** A request that was just taken, by an employee or (null) by the customer alone. */
    static Request taken(long id, String number, NewRequest what, String pack, String intakeUnit, String employee,
                         String login, Instant now) {
        Request request = new Request(id, number, what, now);
        request.pack = pack;
        request.intakeUnit = intakeUnit;
        request.receivedBy = login;
        request.firstResponder = employee;
        request.owner = employee;
        return request;
    }

    /** A place as it is compared: hash of its small letters without spaces and punctuation; it does not tell the place. */
    static String placeKey(String place) {
        if (place == null) {
            return null;
        }
        String plain = place.toLowerCase(Locale.ROOT).replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]", "");
        return Archive.hash(plain.getBytes(StandardCharsets.UTF_8));
    }

    // ---- triage -----------------------------------------------------------------------------------------------

    /** The rules have decided, at first or anew. */
    void triage(String triagedKind, Priority decided, String responsible, String responsiblePack, String itsCalendar,
                String decidedBy, List<String> papers, Instant now) {
        mustBe(State.RECEIVED, State.CORRECTED, State.TRIAGE_BY_HAND, State.LINKED);
        kind = triagedKind;
        priority = decided;
        placeIn(responsible, responsiblePack, itsCalendar);
        release = decidedBy;
        papersNeeded = joined(papers);
        triagedAt = now;
        triages++;
        state = State.QUEUED;
    }

    /** The rules could not decide. */
    void leaveTriageToAPerson() {
        mustBe(State.RECEIVED, State.CORRECTED, State.LINKED);
        state = State.TRIAGE_BY_HAND;
    }

    /** What the rules say of it all the same. */
    void weigh(String triagedKind, Priority decided, String decidedBy) {
        mustBe(State.TRIAGE_BY_HAND);
        kind = triagedKind;
        priority = decided;
        release = decidedBy;
    }

    /** The same thing is open already (B-11). */
    void link(String open) {
        mustBe(State.QUEUED);
        original = open;
        state = State.LINKED;
    }

    /** The open one went away without a result: this one is handled on its own. */
    void unlink() {
        mustBe(State.LINKED);
        original = null;
    }

    /** What a person corrects when the rules cannot decide. */
    void correctByHand(String rightKind, String rightCategory) {
        mustBe(State.TRIAGE_BY_HAND);
        kind = rightKind;
        category = rightCategory;
    }

    // ---- papers (B-2) -----------------------------------------------------------------------------------------

    /** Papers are missing. */
    void lackPapers() {
        mustBe(State.QUEUED);
        state = State.PAPERS;
    }

    /** What the customer has brought, by the words of the pack. */
    void recognise(List<String> brought) {
        papersGiven = joined(brought);
    }

    /** The customer brought papers. */
    void bring(List<String> brought) {
        mustBe(State.PAPERS);
        papersGiven = joined(java.util.stream.Stream.concat(papersGiven().stream(), brought.stream()).distinct().toList());
    }

    /** Every paper is there. */
    void completePapers() {
        mustBe(State.PAPERS);
        state = State.QUEUED;
    }

    // ---- handling (B-9) ---------------------------------------------------------------------------------------

    /** Somebody takes it on. The first one ever is its first responder (B-1). */
    void accept(String by, Instant now) {
        mustBe(State.QUEUED);
        handler = by;
        firstResponder = firstResponder == null ? by : firstResponder;
        acceptedAt = acceptedAt == null ? now : acceptedAt;
        state = State.HANDLING;
    }

    /** The crew is on site. */
    void arrive(Instant now) {
        mustBe(State.HANDLING);
        mustBeOpenStep(arrivedAt, "arrived");
        arrivedAt = now;
    }

    /** The customer was answered. */
    void reply(Instant now) {
        mustBe(State.HANDLING);
        repliedAt = repliedAt == null ? now : repliedAt;
    }

    /** The work is done. */
    void resolve(String how, Instant now) {
        mustBe(State.HANDLING);
        mustBeOpenStep(resolvedAt, "resolved");
        result = how;
        resolvedAt = now;
        repliedAt = repliedAt == null ? now : repliedAt;
    }

    /** The result went back to the hotline. */
    void feedBack(Instant now) {
        mustBe(State.HANDLING);
        if (resolvedAt == null) {
            throw Refused.because("request.not-resolved", number);
        }
        mustBeOpenStep(fedBackAt, "fed-back");
        fedBackAt = now;
    }

    /** The unit sends it back: it does not belong there. */
    void sendBack() {
        mustBe(State.QUEUED, State.HANDLING);
        mustBeUnresolved();
        returns++;
        handler = null;
        endWaiting();
        state = State.RETURNED;
    }

    /** Somebody sends it to another unit. */
    void dispatch(String to, String itsPack, String itsCalendar) {
        mustBe(State.RETURNED);
        placeIn(to, itsPack, itsCalendar);
        state = State.QUEUED;
    }

    /** The category was wrong; the rules decide anew. */
    void correct(String rightKind, String rightCategory) {
        mustBe(State.QUEUED, State.HANDLING);
        mustBeUnresolved();
        if (kind.equals(rightKind) && java.util.Objects.equals(category, rightCategory)) {
            throw Refused.field("category", "request.same-category");
        }
        kind = rightKind;
        category = rightCategory;
        handler = null;
        endWaiting();
        state = State.CORRECTED;
    }

    /** Another handler of another or the same unit goes on with it. */
    void handTo(String employee, String employeesUnit, String itsPack, String itsCalendar) {
        mustBeOpen();
        if (employee.equals(handler)) {
            throw Refused.field("to", "request.hand-over-self");
        }
        if (employeesUnit != null && !employeesUnit.equals(unit)) {
            placeIn(employeesUnit, itsPack, itsCalendar);
        }
        if (state == State.HANDLING) {
            handler = employee;
        }
    }

    /** As a complaint it is said to reach this unit; null where it is none. */
    void reaches(String complained) {
        complaintUnit = complained;
        complaintTold += complained == null ? 0 : 1;
    }

    /** Who answers for it now; never nobody. */
    void own(String employee) {
        if (employee == null || employee.isBlank()) {
            throw new IllegalStateException("request " + number + " would be without an owner");
        }
        owner = employee;
    }

    /** Waits for the customer. */
    void waitForCustomer(Instant until, Instant now) {
        mustBe(State.HANDLING, State.PAPERS);
        if (waitingSince != null) {
            throw Refused.because("request.waits-already", number);
        }
        waitingSince = now;
        waitingUntil = until;
    }

    /** The wait is over. */
    void goOn() {
        if (waitingSince == null) {
            throw Refused.because("request.waits-not", number);
        }
        endWaiting();
    }

    /** Escalation made it more urgent. */
    void raise(Priority to) {
        if (to.compareTo(priority) > 0) {
            priority = to;
        }
    }

    /** A supervisor agreed to decline it (B-4). */
    void refuse(String reason) {
        mustBe(State.QUEUED, State.HANDLING);
        mustBeUnresolved();
        result = reason;
        settle("refused");
    }

    /** The customer takes it back. */
    void withdraw(String reason) {
        mustBeOpen();
        if (resolvedAt != null) {
            throw Refused.because("request.resolved-already", number);
        }
        result = reason;
        settle("withdrawn");
    }

    // ---- after the work (B-6, B-7) -----------------------------------------------------------------------------

    /** All steps are reported. */
    void endWork() {
        mustBe(State.HANDLING);
        if (resolvedAt == null) {
            throw Refused.because("request.not-resolved", number);
        }
        state = State.VISITING;
    }

    /** The customer is to be called by then. */
    void callBackBy(Instant due) {
        mustBe(State.VISITING);
        visitDue = due;
    }

    /** Closes without or after a call. */
    void settleAfterVisit(String how) {
        mustBe(State.VISITING, State.QUALITY_OFFICE);
        settle(how.equals("resolved") && isAnsweredByOriginal() ? "linked" : how);
    }

    /** The customer is dissatisfied: back to the first responder, one level higher. */
    void reopen(String to) {
        mustBe(State.VISITING);
        handler = to;
        escalation++;
        reopened++;
        resolvedAt = null;
        fedBackAt = null;
        repliedAt = null;
        visitDue = null;
        result = null;
        state = State.HANDLING;
    }

    /** The customer is dissatisfied again: to the quality office. */
    void toQualityOffice() {
        mustBe(State.VISITING);
        escalation++;
        state = State.QUALITY_OFFICE;
    }

    /** The open request to which this one is linked has a result, which is this one's too: its customer is called as well. */
    void takeResultOfOriginal(String itsResult, Instant now) {
        mustBe(State.LINKED);
        result = itsResult;
        resolvedAt = now;
        state = State.VISITING;
    }

    /** Closes it; nothing changes afterwards. */
    void close(Instant now) {
        mustBe(State.SETTLED);
        closedAt = now;
        state = State.CLOSED;
    }

    @PreRemove
    void neverRemoved() {
        throw new IllegalStateException("request " + number + " cannot be removed");
    }

    // ---- what it knows -------------------------------------------------------------------------------------------

    @Override
    public CaseRef ref() {
        return new CaseRef(CASE, number);
    }

    @Override
    public Clocks clocks() {
        return clocks;
    }

    @Override
    public int round() {
        return reopened;
    }

    /** Whether its result is that of the request to which it is linked; after a reopening it has one of its own. */
    boolean isAnsweredByOriginal() {
        return original != null && reopened == 0;
    }

    /** What is to be done next, by what is reported and which clocks ask for a step. */
    Step next(Set<LimitKind> open, Question question) {
        if (!IN_WORK.contains(state)) {
            return Step.DONE;
        }
        if (question != null && question.what() == Question.What.REFUSAL) {
            return Step.DECIDE_REFUSAL;
        }
        if (question != null && question.what() == Question.What.WAIT) {
            return Step.DECIDE_WAIT;
        }
        if (waitingSince != null) {
            return Step.WAIT;
        }
        if (state == State.QUEUED) {
            return Step.ACCEPT;
        }
        return nextOfWork(open);
    }

    private Step nextOfWork(Set<LimitKind> open) {
        if (resolvedAt != null) {
            return fedBackAt == null && open.contains(LimitKind.FEEDBACK) ? Step.FEEDBACK : Step.DONE;
        }
        if (arrivedAt == null && open.contains(LimitKind.ARRIVE)) {
            return Step.ARRIVE;
        }
        if (repliedAt == null && open.contains(LimitKind.REPLY)) {
            return Step.REPLY;
        }
        if (Words.PRAISE.equals(kind)) {
            return Step.PRAISE;
        }
        return Words.isInvestigated(kind) ? Step.INVESTIGATE : Step.RESOLVE;
    }

    void mustBeOpen() {
        if (state == State.CLOSED || state == State.SETTLED) {
            throw Refused.because("request.closed", number);
        }
    }

    void mustBe(State... allowed) {
        if (Arrays.stream(allowed).noneMatch(each -> each == state)) {
            throw Refused.because("request.wrong-state." + state.word(), number);
        }
    }

    private void mustBeUnresolved() {
        if (resolvedAt != null) {
            throw Refused.because("request.resolved-already", number);
        }
    }

    private void mustBeOpenStep(Instant reported, String step) {
        if (reported != null) {
            throw Refused.because("request.reported-already." + step, number, reported);
        }
    }

    private void settle(String how) {
        outcome = how;
        endWaiting();
        state = State.SETTLED;
    }

    private void endWaiting() {
        waitingSince = null;
        waitingUntil = null;
    }

    private void placeIn(String responsible, String itsPack, String itsCalendar) {
        unit = responsible;
        pack = itsPack;
        calendar = itsCalendar;
    }

    @PostLoad
    @PostPersist
    void isKept() {
        isNew = false;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    @Override
    public Long getId() {
        return id;
    }

    String number() {
        return number;
    }

    State state() {
        return state;
    }

    String outcome() {
        return outcome;
    }

    String channel() {
        return channel;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public String category() {
        return category;
    }

    @Override
    public Priority priority() {
        return priority;
    }

    String placeKey() {
        return placeKey;
    }

    String asset() {
        return asset;
    }

    String customerKind() {
        return customerKind;
    }

    BigDecimal amount() {
        return amount;
    }

    String currency() {
        return currency;
    }

    Boolean paid() {
        return paid;
    }

    Duration legalLimit() {
        return legalLimit == null ? null : Duration.parse(legalLimit);
    }

    String intakeUnit() {
        return intakeUnit;
    }

    String wantedUnit() {
        return wantedUnit;
    }

    @Override
    public String unit() {
        return unit;
    }

    String pack() {
        return pack;
    }

    /** Whom it reaches as a complaint, as was last said; null where nothing was said or it is none. */
    String complaintUnit() {
        return complaintUnit;
    }

    /** How often it was said whom it reaches. */
    int complaintTold() {
        return complaintTold;
    }

    String calendar() {
        return calendar;
    }

    String release() {
        return release;
    }

    String externalNumber() {
        return externalNumber;
    }

    Instant externalDue() {
        return externalDue;
    }

    String original() {
        return original;
    }

    List<String> papersGiven() {
        return split(papersGiven);
    }

    List<String> papersNeeded() {
        return split(papersNeeded);
    }

    /** Needed papers that the customer did not bring yet. */
    List<String> papersMissing() {
        return papersNeeded().stream().filter(paper -> !papersGiven().contains(paper)).toList();
    }

    String owner() {
        return owner;
    }

    String firstResponder() {
        return firstResponder;
    }

    @Override
    public String handler() {
        return handler;
    }

    int escalation() {
        return escalation;
    }

    int reopened() {
        return reopened;
    }

    int triages() {
        return triages;
    }

    int returns() {
        return returns;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    String receivedBy() {
        return receivedBy;
    }

    Instant triagedAt() {
        return triagedAt;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    Instant repliedAt() {
        return repliedAt;
    }

    Instant resolvedAt() {
        return resolvedAt;
    }

    Instant fedBackAt() {
        return fedBackAt;
    }

    Instant visitDue() {
        return visitDue;
    }

    Instant closedAt() {
        return closedAt;
    }

    Instant waitingSince() {
        return waitingSince;
    }

    Instant waitingUntil() {
        return waitingUntil;
    }

    String result() {
        return result;
    }

    static String joined(List<String> words) {
        return words == null || words.isEmpty() ? null : String.join("\n", words);
    }

    static List<String> split(String words) {
        return words == null || words.isBlank() ? List.of() : List.of(words.split("\n"));
    }
}
