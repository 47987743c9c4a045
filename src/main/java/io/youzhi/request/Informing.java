package io.youzhi.request;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;

/** The list of missing papers that a customer was given in writing (B-2); one a request, and what had to be amended. */
@Entity
@Table(name = "rq_informing")
class Informing {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "rq_informing")
    @TableGenerator(name = "rq_informing", table = "wb_sequence", pkColumnValue = "rq_informing", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    private long requestId;
    private String papers;
    private String writtenBy;
    private Instant writtenAt;
    private boolean amends;

    protected Informing() {
    }

    Informing(long requestId, String papers, String writtenBy, Instant writtenAt, boolean amends) {
        this.requestId = requestId;
        this.papers = papers;
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
        this.amends = amends;
    }

    java.util.List<String> list() {
        return Request.split(papers);
    }

    Long id() {
        return id;
    }

    long requestId() {
        return requestId;
    }

    String papers() {
        return papers;
    }

    String writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    boolean amends() {
        return amends;
    }
}
