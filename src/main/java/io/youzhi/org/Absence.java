package io.youzhi.org;

import java.time.Instant;

import io.youzhi.org.DutyManagement.AbsenceView;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;

/** Somebody is away for a time, and somebody else stands in. Cancelled, never deleted. */
@Entity
@Table(name = "og_absence")
class Absence {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "og_absence")
    @TableGenerator(name = "og_absence", table = "wb_sequence", pkColumnValue = "og_absence", allocationSize = 50)
    private Long id;
    @Version
    private Long version;
    private String employee;
    private String deputy;
    @Embedded
    private Slot slot;

    /** For JPA. */
    protected Absence() {
    }

    Absence(String employee, String deputy, Instant starts, Instant ends, String by, Instant now) {
        this.employee = employee;
        this.deputy = deputy;
        this.slot = new Slot(starts, ends, by, now);
    }

    /** They are not away after all, or are back. */
    void cancel(String by, Instant now) {
        slot.cancel(by, now);
    }

    String employee() {
        return employee;
    }

    String deputy() {
        return deputy;
    }

    AbsenceView view() {
        return new AbsenceView(id, employee, deputy, slot.starts(), slot.ends(), slot.enteredBy(), slot.enteredAt(),
                slot.cancelledBy(), slot.cancelledAt());
    }
}
