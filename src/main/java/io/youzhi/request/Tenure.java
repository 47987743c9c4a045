package io.youzhi.request;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;

/** A slice of time in which somebody answered for a request (B-1). */
@Entity
@Table(name = "rq_tenure")
class Tenure {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "rq_tenure")
    @TableGenerator(name = "rq_tenure", table = "wb_sequence", pkColumnValue = "rq_tenure", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    private long requestId;
    private String employee;
    private Instant starts;
    private Instant ends;
    private String givenBy;
    private String reason;

    protected Tenure() {
    }

    Tenure(long requestId, String employee, Instant starts, String givenBy, String reason) {
        this.requestId = requestId;
        this.employee = employee;
        this.starts = starts;
        this.givenBy = givenBy;
        this.reason = reason;
    }

    /** Ends the slice. */
    void end(Instant at) {
        ends = at;
    }

    Long id() {
        return id;
    }

    long requestId() {
        return requestId;
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

    String givenBy() {
        return givenBy;
    }

    String reason() {
        return reason;
    }
}
