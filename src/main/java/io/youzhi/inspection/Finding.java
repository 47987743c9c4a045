package io.youzhi.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

import io.youzhi.limit.Clocks;
import io.youzhi.limit.LimitedCase;
import io.youzhi.rules.Priority;
import io.youzhi.shared.CaseRef;
import io.youzhi.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PreRemove;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing found wrong, on one item of the checklist, at one place, until it is put right. */
@Entity
@Table(name = "in_finding")
class Finding implements LimitedCase {

    /** What a finding is called among cases of all kinds. */
    static final String CASE = "finding";

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "in_finding")
    @TableGenerator(name = "in_finding", table = "wb_sequence", pkColumnValue = "in_finding", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    private String number;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "inspection_id")
    private Inspection inspection;
    private String item;
    private String unit;
    private String employee;
    private String severity;
    private String asset;
    private String place;
    private String text;
    private boolean onSpot;
    private Instant prescribed;
    private boolean wantsRequest;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FindingState state;
    private Instant writtenAt;
    private String writtenBy;
    private Instant raisedAt;
    private String ordered;
    private Instant deadline;
    private boolean recurred;
    private String earlier;
    @Column(name = "rule_release")
    private String release;
    private Instant closedAt;
    private int round;
    private String handler;
    private String request;
    private Instant withdrawnAt;
    private String withdrawnBy;
    private String withdrawalReason;
    private String earlierWithdrawn;
    private LocalDate missedWalk;
    private Instant dayEndsAt;
    @Transient
    private Clocks clocks = Clocks.unread();

    protected Finding() {
    }

    /** Something an inspector writes down while they inspect. */
    Finding(Inspection inspection, String item, ItemAnswer.Fault fault, String by, Instant now) {
        this.number = inspection.nextFinding();
        this.inspection = inspection;
        this.item = item;
        this.unit = inspection.unit();
        this.state = FindingState.DRAFT;
        this.round = 1;
        this.clocks = Clocks.none();
        write(fault, by, now);
    }

    /** What is written is changed. */
    final void write(ItemAnswer.Fault fault, String by, Instant now) {
        mustBe(FindingState.DRAFT);
        severity = fault.severity();
        asset = fault.asset();
        place = fault.place();
        text = fault.text() == null ? "" : fault.text();
        employee = fault.employee();
        onSpot = fault.onSpot();
        prescribed = fault.prescribed();
        wantsRequest = fault.wantsRequest();
        writtenBy = by;
        writtenAt = now;
    }

    /** It was written down in error; its number does not come again. */
    void drop() {
        mustBe(FindingState.DRAFT);
        state = FindingState.DROPPED;
    }

    /** The inspection is recorded, and this with it. */
    void raise(Instant now) {
        mustBe(FindingState.DRAFT);
        raisedAt = now;
        state = FindingState.RAISED;
    }

    // ---- putting it right (B-23 to B-25) ------------------------------------------------------------------------

    /** The rules have decided: by whom, on which release, and which earlier finding it repeats (or null). */
    private void decide(String order, String decidedBy, String repeats) {
        mustBe(FindingState.RAISED);
        ordered = order;
        release = decidedBy;
        earlier = repeats;
        recurred = repeats != null;
    }

    /** It was put right before the inspectors' eyes. */
    void settleOnTheSpot(String order, String decidedBy, String repeats, Instant now) {
        decide(order, decidedBy, repeats);
        closedAt = now;
        state = FindingState.CLOSED;
    }

    /** It is to be put right, by whoever answers for it. */
    void rectify(String order, String decidedBy, String repeats) {
        decide(order, decidedBy, repeats);
        handler = employee;
        state = FindingState.RECTIFYING;
    }

    /** By when. */
    void promise(Instant by) {
        mustBe(FindingState.RECTIFYING);
        deadline = by;
        dayEndsAt = null;
    }

    /** Nobody says by when so far; who must know of that does, once its day is over. */
    void leaveUndated(Instant endOfItsDay) {
        mustBe(FindingState.RECTIFYING);
        deadline = null;
        dayEndsAt = endOfItsDay;
    }

    /** Its day ended before anybody said by when. Once. */
    void dayEnded() {
        dayEndsAt = null;
    }

    /** Somebody goes on with it. */
    void handTo(String whom) {
        mustBe(FindingState.RECTIFYING);
        handler = whom;
    }

    /** A request was opened to put it right. */
    void follow(String opened) {
        request = opened;
    }

    /** Whoever put it right says so. */
    void report(String by) {
        mustBe(FindingState.RECTIFYING);
        handler = by;
        dayEndsAt = null;
        state = FindingState.REPORTED;
    }

    /** Seen and confirmed by somebody else. */
    void pass(Instant now) {
        mustBe(FindingState.REPORTED);
        closedAt = now;
        state = FindingState.CLOSED;
    }

    /** Not put right, or not wholly: another round. */
    void sendBack(String decidedBy) {
        mustBe(FindingState.REPORTED);
        round++;
        release = decidedBy;
        state = FindingState.RECTIFYING;
    }

    /** It was made of a day that went by without a walk (L-4). */
    void missedWalkOn(LocalDate day) {
        missedWalk = day;
    }

    // ---- putting the record right ---------------------------------------------------------------------------------

    /** It proved wrong. What was said and done about it stays. */
    void withdraw(String reason, String by, Instant now) {
        mustBe(FindingState.RAISED, FindingState.RECTIFYING, FindingState.REPORTED, FindingState.CLOSED);
        withdrawnAt = now;
        withdrawnBy = by;
        withdrawalReason = reason;
        closedAt = closedAt == null ? now : closedAt;
        dayEndsAt = null;
        state = FindingState.WITHDRAWN;
    }

    /** The finding that it repeats proved wrong: it repeats another one, or none (null). */
    void repeat(String other) {
        earlierWithdrawn = earlier;
        earlier = other;
        recurred = other != null;
    }

    @PreRemove
    void neverRemoved() {
        throw new IllegalStateException("finding " + number + " cannot be removed");
    }

    void mustBe(FindingState... allowed) {
        boolean fits = Arrays.stream(allowed).anyMatch(each -> each == state);
        if (!fits && isWithdrawn()) {
            throw Refused.because("inspection.withdrawn-already", number, withdrawnBy, withdrawalReason);
        }
        if (!fits) {
            throw Refused.because("inspection.wrong-finding." + state.word(), number);
        }
    }

    /** Whether somebody wrote down what is wrong. */
    boolean saysWhatIsWrong() {
        return !text.isBlank();
    }

    /** Whether it is on record. */
    boolean isOnRecord() {
        return raisedAt != null;
    }

    /** Whether it proved wrong. */
    boolean isWithdrawn() {
        return state == FindingState.WITHDRAWN;
    }

    @Override
    public CaseRef ref() {
        return new CaseRef(CASE, number);
    }

    /** The catalogue's kinds are of requests. */
    @Override
    public String kind() {
        return null;
    }

    @Override
    public String category() {
        return null;
    }

    /** Its severity says how grave it is; nothing is urgent beside that. */
    @Override
    public Priority priority() {
        return null;
    }

    @Override
    public String handler() {
        return handler;
    }

    @Override
    public int round() {
        return round;
    }

    @Override
    public Clocks clocks() {
        return clocks;
    }

    Long id() {
        return id;
    }

    String request() {
        return request;
    }

    String number() {
        return number;
    }

    Inspection inspection() {
        return inspection;
    }

    String item() {
        return item;
    }

    @Override
    public String unit() {
        return unit;
    }

    String employee() {
        return employee;
    }

    String severity() {
        return severity;
    }

    String asset() {
        return asset;
    }

    String place() {
        return place;
    }

    String text() {
        return text;
    }

    boolean onSpot() {
        return onSpot;
    }

    Instant prescribed() {
        return prescribed;
    }

    boolean wantsRequest() {
        return wantsRequest;
    }

    FindingState state() {
        return state;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    String writtenBy() {
        return writtenBy;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    String ordered() {
        return ordered;
    }

    Instant deadline() {
        return deadline;
    }

    /** When its day ends without anybody having said by when; null where somebody has, or the day is over. */
    Instant dayEndsAt() {
        return dayEndsAt;
    }

    boolean recurred() {
        return recurred;
    }

    String earlier() {
        return earlier;
    }

    String release() {
        return release;
    }

    Instant closedAt() {
        return closedAt;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    String withdrawnBy() {
        return withdrawnBy;
    }

    String withdrawalReason() {
        return withdrawalReason;
    }

    String earlierWithdrawn() {
        return earlierWithdrawn;
    }

    LocalDate missedWalk() {
        return missedWalk;
    }
}
