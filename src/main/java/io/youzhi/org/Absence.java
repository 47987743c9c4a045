package io.youzhi.org;

import java.time.Instant;

import io.youzhi.org.DutyManagement.AbsenceView;
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
    private Instant starts;
    private Instant ends;
    private String enteredBy;
    private Instant enteredAt;
    private String cancelledBy;
    private Instant cancelledAt;

    /** For JPA. */
    protected Absence() {
    }

    Absence(String employee, String deputy, Instant starts, Instant ends, String by, Instant now) {
        this.employee = employee;
        this.deputy = deputy;
        this.starts = starts;
        this.ends = ends;
        this.enteredBy = by;
        this.enteredAt = now;
    }

    /** They are not away after all, or are back. */
    void cancel(String by, Instant now) {
        if (cancelledAt == null) {
            cancelledBy = by;
            cancelledAt = now;
        }
    }

    String employee() {
        return employee;
    }

    String deputy() {
        return deputy;
    }

    AbsenceView view() {
        return new AbsenceView(id, employee, deputy, starts, ends, enteredBy, enteredAt, cancelledBy, cancelledAt);
    }
}
