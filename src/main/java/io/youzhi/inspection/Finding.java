package io.youzhi.inspection;

import java.time.Instant;
import java.util.Arrays;

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
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing found wrong, on one item of the checklist, at one place, until it is put right. */
@Entity
@Table(name = "in_finding")
class Finding {

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

    protected Finding() {
    }

    /** Something an inspector writes down while they inspect. */
    Finding(Inspection inspection, String item, ItemAnswer.Fault fault, String by, Instant now) {
        this.number = inspection.nextFinding();
        this.inspection = inspection;
        this.item = item;
        this.unit = inspection.unit();
        this.state = FindingState.DRAFT;
        write(fault, by, now);
    }

    /** What is written is changed. */
    final void write(ItemAnswer.Fault fault, String by, Instant now) {
        mustBe(FindingState.DRAFT);
        severity = fault.severity();
        asset = fault.asset();
        place = fault.place();
        text = fault.text();
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

    @PreRemove
    void neverRemoved() {
        throw new IllegalStateException("finding " + number + " cannot be removed");
    }

    void mustBe(FindingState... allowed) {
        if (Arrays.stream(allowed).noneMatch(each -> each == state)) {
            throw Refused.because("inspection.wrong-finding." + state.word(), number);
        }
    }

    /** Whether it is on record. */
    boolean isOnRecord() {
        return raisedAt != null;
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

    String unit() {
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
}
