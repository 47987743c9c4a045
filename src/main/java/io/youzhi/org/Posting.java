package io.youzhi.org;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;

/** Where somebody worked, on which post, from when to when. Never deleted. */
@Entity
@Table(name = "og_posting")
class Posting {

    /** The beginning of what nobody knows the beginning of. */
    private static final Instant EVER = Instant.parse("1970-01-02T00:00:00Z");

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "og_posting")
    @TableGenerator(name = "og_posting", table = "wb_sequence", pkColumnValue = "og_posting", allocationSize = 50)
    private Long id;
    private String employee;
    private String unit;
    private String post;
    private Instant since;
    private Instant until;

    /** For JPA. */
    protected Posting() {
    }

    Posting(Employee employee, Instant since) {
        this.employee = employee.id();
        this.unit = employee.unit();
        this.post = employee.post();
        this.since = since;
    }

    /** They worked there already before it was entered, for as long as anybody knows. */
    void reachBack() {
        since = EVER;
    }

    /** They work there no longer. */
    void end(Instant moment) {
        if (until != null) {
            throw new IllegalStateException("posting " + id + " ended at " + until);
        }
        until = moment;
    }

    /** Whether they worked there still, a moment at or after its beginning. */
    boolean lastsAt(Instant moment) {
        return until == null || moment.isBefore(until);
    }

    String unit() {
        return unit;
    }

    String post() {
        return post;
    }

    Instant since() {
        return since;
    }

    Instant until() {
        return until;
    }
}
