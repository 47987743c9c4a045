package io.youzhi.request;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.Immutable;

/** One line of a request's story: what happened, when, by whom. Never changed. Holds no personal data of customers. */
@Entity
@Immutable
@Table(name = "rq_event")
class RequestEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "rq_event")
    @TableGenerator(name = "rq_event", table = "wb_sequence", pkColumnValue = "rq_event", allocationSize = 50)
    private Long id;
    private long requestId;
    private Instant at;
    private String actor;
    private String what;
    private String note;
    private String details;

    protected RequestEvent() {
    }

    RequestEvent(long requestId, Instant at, String actor, String what, String note, String details) {
        this.requestId = requestId;
        this.at = at;
        this.actor = actor;
        this.what = what;
        this.note = note;
        this.details = details;
    }

    Long id() {
        return id;
    }

    long requestId() {
        return requestId;
    }

    Instant at() {
        return at;
    }

    String actor() {
        return actor;
    }

    String what() {
        return what;
    }

    String note() {
        return note;
    }

    String details() {
        return details;
    }
}
