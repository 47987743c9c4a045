package io.youzhi.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.youzhi.org.Organisation.UnitView;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Refused;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PreRemove;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An inspection, from the day it is opened until every finding is closed. It changes through its verbs only. */
@Entity
@Table(name = "in_inspection")
class Inspection {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int PLACES = 2;
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "in_inspection")
    @TableGenerator(name = "in_inspection", table = "wb_sequence", pkColumnValue = "in_inspection", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    private String number;
    private String plan;
    private String occasion;
    private String kind;
    @Column(name = "inspection_level")
    private String level;
    private String unit;
    private String asset;
    private String place;
    private String pack;
    private String calendar;
    @Column(name = "rule_release")
    private String release;
    private String checklist;
    private boolean announced;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;
    private Instant plannedAt;
    private Instant openedAt;
    private String openedBy;
    private Instant announcedAt;
    private boolean needsConfirmation;
    private String confirmedBy;
    private Instant confirmedAt;
    private Instant recordedAt;
    private String recordedBy;
    private Instant closedAt;
    private BigDecimal earned;
    private BigDecimal applicable;
    private BigDecimal score;
    private Boolean criticalFailed;
    private Instant correctedAt;
    private BigDecimal correctedEarned;
    private BigDecimal correctedScore;
    private Boolean correctedCriticalFailed;
    private int findings;
    private String remark;
    @ElementCollection
    @CollectionTable(name = "in_inspector", joinColumns = @JoinColumn(name = "inspection_id"))
    @OrderColumn(name = "place")
    @Column(name = "employee")
    private List<String> inspectors = new ArrayList<>();
    @OneToMany(mappedBy = "inspection", cascade = CascadeType.PERSIST)
    @OrderBy("place")
    private List<InspectionItem> items = new ArrayList<>();

    protected Inspection() {
    }

    /** An inspection of a unit, with its checklist as it is in the release now in force. */
    Inspection(String number, NewInspection what, UnitView unit, String release, List<ChecklistItem> checklist, String by,
               Instant now) {
        this.number = number;
        this.kind = what.kind();
        this.level = what.level();
        this.unit = unit.id();
        this.asset = what.asset();
        this.place = what.place();
        this.pack = unit.pack();
        this.calendar = unit.calendar();
        this.release = release;
        this.checklist = what.checklist();
        this.announced = Boolean.TRUE.equals(what.announced());
        this.state = State.OPEN;
        this.plannedAt = what.plannedAt() == null ? now : what.plannedAt();
        this.openedAt = now;
        this.openedBy = by;
        this.remark = what.remark();
        this.inspectors.addAll(what.inspectors());
        checklist.forEach(item -> items.add(new InspectionItem(this, items.size(), item)));
    }

    /** It was opened because a plan said so. */
    void follow(String itsPlan, String itsOccasion) {
        plan = itsPlan;
        occasion = itsOccasion;
    }

    /** The unit was told that it comes. */
    void announce(Instant now) {
        mustBe(State.OPEN);
        announcedAt = now;
    }

    /** Somebody of the inspected unit has to confirm it on site. */
    void askForConfirmation() {
        needsConfirmation = true;
    }

    /** Somebody of the inspected unit confirms on site that it is being made there; the first one counts. */
    void confirm(String by, Instant now) {
        mustBe(State.OPEN);
        if (confirmedBy == null) {
            confirmedBy = by;
            confirmedAt = now;
        }
    }

    /** The number of the next finding. */
    String nextFinding() {
        mustBe(State.OPEN);
        findings++;
        return number + "-" + findings;
    }

    /** What was found is on record: every item has its answer. A walk looks at what it found only, and has no score. */
    void record(String by, Instant now) {
        mustBe(State.OPEN);
        if (needsConfirmation && confirmedBy == null) {
            throw Refused.because("inspection.not-confirmed", number);
        }
        count();
        recordedBy = by;
        recordedAt = now;
        state = State.RECORDED;
    }

    private void count() {
        List<String> open = items.stream().filter(item -> item.is(null)).map(InspectionItem::item).toList();
        if (!open.isEmpty()) {
            throw Refused.because("inspection.not-answered", number, String.join(", ", open));
        }
        earned = points(item -> item.is(Answer.PASSED));
        applicable = earned.add(points(item -> item.is(Answer.FAILED)));
        score = score(earned);
        criticalFailed = isCriticalFailed(Set.of());
    }

    /** Findings proved wrong: these failed items count as passed. What was counted before stays beside it. */
    void correct(Set<String> cleared, Instant now) {
        correctedAt = now;
        correctedEarned = points(item -> item.is(Answer.PASSED) || cleared.contains(item.item()));
        correctedScore = score(correctedEarned);
        correctedCriticalFailed = isCriticalFailed(cleared);
    }

    /** Earned of applicable points; none where nothing was applicable, and none of a walk. */
    private BigDecimal score(BigDecimal points) {
        boolean isWalk = checklist == null && Words.WALK_ABOUT.equals(kind);
        return isWalk || applicable.signum() == 0 ? null
                : points.multiply(HUNDRED).divide(applicable, PLACES, RoundingMode.HALF_UP);
    }

    private boolean isCriticalFailed(Set<String> cleared) {
        return items.stream().anyMatch(item -> item.critical() && item.is(Answer.FAILED) && !cleared.contains(item.item()));
    }

    private BigDecimal points(Predicate<InspectionItem> which) {
        return items.stream().filter(which).map(InspectionItem::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Its findings are being put right. */
    void rectify() {
        mustBe(State.RECORDED);
        state = State.RECTIFYING;
    }

    /** Every finding is closed (B-26). */
    void close(Instant now) {
        mustBe(State.RECORDED, State.RECTIFYING);
        closedAt = now;
        state = State.CLOSED;
    }

    /** Somebody inspects in another's place. */
    void replaceInspector(String gone, String successor) {
        mustBe(State.OPEN);
        int place = inspectors.indexOf(gone);
        if (inspectors.contains(successor)) {
            inspectors.remove(place);
        } else {
            inspectors.set(place, successor);
        }
    }

    /** It is not made after all. */
    void cancel(Instant now) {
        mustBe(State.OPEN);
        closedAt = now;
        state = State.CANCELLED;
    }

    @PreRemove
    void neverRemoved() {
        throw new IllegalStateException("inspection " + number + " cannot be removed");
    }

    // ---- what it knows -------------------------------------------------------------------------------------------

    void mustBe(State... allowed) {
        if (Arrays.stream(allowed).noneMatch(each -> each == state)) {
            throw Refused.because("inspection.wrong-state." + state.word(), number);
        }
    }

    /** One of its items. */
    InspectionItem item(String id) {
        return items.stream().filter(each -> each.item().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("checklist-item", id));
    }

    /** Whether somebody inspects. */
    boolean isInspectedBy(String employee) {
        return inspectors.contains(employee);
    }

    /** Whether the unit's people know of it. */
    boolean isKnownToUnit() {
        return recordedAt != null || announcedAt != null;
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    String plan() {
        return plan;
    }

    String occasion() {
        return occasion;
    }

    String kind() {
        return kind;
    }

    String level() {
        return level;
    }

    String unit() {
        return unit;
    }

    String asset() {
        return asset;
    }

    String place() {
        return place;
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

    String checklist() {
        return checklist;
    }

    boolean announced() {
        return announced;
    }

    State state() {
        return state;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    Instant openedAt() {
        return openedAt;
    }

    String openedBy() {
        return openedBy;
    }

    Instant announcedAt() {
        return announcedAt;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant closedAt() {
        return closedAt;
    }

    BigDecimal earned() {
        return earned;
    }

    BigDecimal applicable() {
        return applicable;
    }

    BigDecimal score() {
        return score;
    }

    Boolean criticalFailed() {
        return criticalFailed;
    }

    Instant correctedAt() {
        return correctedAt;
    }

    BigDecimal correctedEarned() {
        return correctedEarned;
    }

    BigDecimal correctedScore() {
        return correctedScore;
    }

    Boolean correctedCriticalFailed() {
        return correctedCriticalFailed;
    }

    String remark() {
        return remark;
    }

    List<String> inspectors() {
        return List.copyOf(inspectors);
    }

    List<InspectionItem> items() {
        return List.copyOf(items);
    }
}
