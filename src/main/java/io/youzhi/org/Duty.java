package io.youzhi.org;

import java.time.Instant;

import io.youzhi.org.DutyManagement.DutyView;
import jakarta.persistence.Embedded;
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
    @Embedded
    private Slot slot;

    /** For JPA. */
    protected Duty() {
    }

    Duty(String unit, String duty, String employee, Instant starts, Instant ends, String by, Instant now) {
        this.unit = unit;
        this.duty = duty;
        this.employee = employee;
        this.slot = new Slot(starts, ends, by, now);
    }

    /** They are not on duty after all. */
    void cancel(String by, Instant now) {
        slot.cancel(by, now);
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
        return slot.starts();
    }

    Instant ends() {
        return slot.ends();
    }

    DutyView view() {
        return new DutyView(id, unit, duty, employee, slot.starts(), slot.ends(), slot.enteredBy(), slot.enteredAt(),
                slot.cancelledBy(), slot.cancelledAt());
    }
}
