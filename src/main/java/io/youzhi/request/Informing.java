package io.youzhi.request;

import java.time.Instant;
import java.util.List;

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
    private int triageNumber;
    private String papers;
    private String writtenBy;
    private Instant writtenAt;
    private boolean amends;

    protected Informing() {
    }

    Informing(Request request, List<String> papers, String writtenBy, Instant writtenAt, boolean amends) {
        this.requestId = request.getId();
        this.triageNumber = request.triages();
        this.papers = Request.joined(papers);
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
        this.amends = amends;
    }

    List<String> list() {
        return Request.split(papers);
    }

    /** Whether it followed the last triage of its request. */
    boolean isOfThisTriage(Request request) {
        return triageNumber == request.triages();
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
