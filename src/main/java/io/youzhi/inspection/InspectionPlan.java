package io.youzhi.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import io.youzhi.shared.Refused;
import io.youzhi.shared.time.BusinessCalendar;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who inspects whom, where, by which checklist, when or at random (B-20). */
@Entity
@Table(name = "in_plan")
class InspectionPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "in_plan")
    @TableGenerator(name = "in_plan", table = "wb_sequence", pkColumnValue = "in_plan", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    private String number;
    private String title;
    private String kind;
    @Column(name = "inspection_level")
    private String level;
    private String checklist;
    private boolean announced;
    @Convert(converter = Listed.class)
    private List<String> units;
    @Convert(converter = Listed.class)
    private List<String> assets;
    private Integer drawn;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Recurrence recurrence;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String atTime;
    private Instant nextAt;
    private String seed;
    private String commitment;
    private Instant createdAt;
    private String createdBy;
    private Instant endedAt;
    @ElementCollection
    @CollectionTable(name = "in_plan_inspector", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "place")
    @Column(name = "employee")
    private List<String> inspectors = new ArrayList<>();

    protected InspectionPlan() {
    }

    InspectionPlan(String number, NewPlan what, BusinessCalendar calendar, String by, Instant now) {
        this.number = number;
        this.createdAt = now;
        this.createdBy = by;
        plan(what, calendar, now);
    }

    private void plan(NewPlan what, BusinessCalendar calendar, Instant now) {
        title = what.title();
        kind = what.kind();
        level = what.level();
        checklist = what.checklist();
        announced = Boolean.TRUE.equals(what.announced());
        units = what.units();
        assets = what.assets();
        drawn = what.draw();
        recurrence = what.recurrence();
        startsOn = what.startsOn();
        endsOn = what.endsOn();
        atTime = what.at().toString();
        inspectors.clear();
        inspectors.addAll(what.inspectors());
        next(recurrence.first(startsOn, calendar), calendar, now);
    }

    /** From now on it is another: its next occasion is the first one from its new start on. */
    void change(NewPlan what, BusinessCalendar calendar, Instant now) {
        mustRun();
        plan(what, calendar, now);
    }

    /** What it says now. */
    NewPlan said() {
        return new NewPlan(title, kind, level, checklist, units, assets, drawn, announced, inspectors(), recurrence, startsOn,
                endsOn, LocalTime.parse(atTime));
    }

    /** Publishes what will prove the next draw. */
    void commit(String newSeed) {
        seed = newSeed;
        commitment = Lot.commitment(newSeed);
    }

    /** What is drawn from: places where any are named, else units. */
    List<String> candidates() {
        return assets.isEmpty() ? units : assets;
    }

    /** The draw for the occasion that is due. */
    Lot lot(LocalDate occasion, String word, List<String> candidates, List<String> already) {
        return new Lot(seed, word == null ? "" : word.strip(), occasion.toString(), candidates,
                Math.min(drawn, candidates.size()), already);
    }

    /** The occasion was carried out: the next one, or none. */
    void advance(LocalDate occasion, BusinessCalendar calendar, Instant now) {
        mustRun();
        next(recurrence.after(startsOn, occasion, calendar), calendar, now);
    }

    private void next(LocalDate day, BusinessCalendar calendar, Instant now) {
        if (day == null || endsOn != null && day.isAfter(endsOn)) {
            nextAt = null;
            endedAt = now;
        } else {
            nextAt = day.atTime(LocalTime.parse(atTime)).atZone(calendar.zone()).toInstant();
        }
    }

    /** It is carried out no more. */
    void end(Instant now) {
        mustRun();
        nextAt = null;
        endedAt = now;
    }

    void mustRun() {
        if (endedAt != null) {
            throw Refused.because("inspection.plan-ended", number);
        }
    }

    /** Whether its inspections are drawn by lot. */
    boolean isDrawn() {
        return drawn != null;
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    String kind() {
        return kind;
    }

    String level() {
        return level;
    }

    String checklist() {
        return checklist;
    }

    boolean announced() {
        return announced;
    }

    List<String> units() {
        return units;
    }

    List<String> assets() {
        return assets;
    }

    Integer drawn() {
        return drawn;
    }

    Recurrence recurrence() {
        return recurrence;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    String atTime() {
        return atTime;
    }

    Instant nextAt() {
        return nextAt;
    }

    String commitment() {
        return commitment;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    Instant endedAt() {
        return endedAt;
    }

    List<String> inspectors() {
        return List.copyOf(inspectors);
    }
}
