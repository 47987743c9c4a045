package io.youzhi.org;

import java.time.Instant;

import io.youzhi.org.DutyManagement.DutyView;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;

/** A line of a roster: who is on duty for a unit, as what, from when to when. Cancelled, never deleted. */
@Entity
@Table(name = "og_duty")
class Duty {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "og_duty")
    @TableGenerator(name = "og_duty", table = "wb_sequence", pkColumnValue = "og_duty", allocationSize = 50)
    private Long id;
    @Version
    private Long version;
    private String unit;
    private String duty;
    private String employee;
    private Instant starts;
    private Instant ends;
    private String enteredBy;
    private Instant enteredAt;
    private String cancelledBy;
    private Instant cancelledAt;

    /** For JPA. */
    protected Duty() {
    }

    Duty(String unit, String duty, String employee, Instant starts, Instant ends, String by, Instant now) {
        this.unit = unit;
        this.duty = duty;
        this.employee = employee;
        this.starts = starts;
        this.ends = ends;
        this.enteredBy = by;
        this.enteredAt = now;
    }

    /** They are not on duty after all. */
    void cancel(String by, Instant now) {
        if (cancelledAt == null) {
            cancelledBy = by;
            cancelledAt = now;
        }
    }

    String unit() {
        return unit;
    }

    String duty() {
        return duty;
    }

    String employee() {
        return employee;
    }

    Instant starts() {
        return starts;
    }

    Instant ends() {
        return ends;
    }

    DutyView view() {
        return new DutyView(id, unit, duty, employee, starts, ends, enteredBy, enteredAt, cancelledBy, cancelledAt);
    }
}
