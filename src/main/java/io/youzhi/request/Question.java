package io.youzhi.request;

import java.time.Instant;

import io.youzhi.shared.Refused;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a handler asks and a leader decides: a refusal, an extension, a longer wait. Decided once. */
@Entity
@Table(name = "rq_question")
class Question {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "rq_question")
    @TableGenerator(name = "rq_question", table = "wb_sequence", pkColumnValue = "rq_question", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    private long requestId;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private What what;
    private String askedBy;
    private Instant askedAt;
    private String reason;
    private Instant wanted;
    private String decidedBy;
    private Instant decidedAt;
    private Boolean granted;
    private String note;

    protected Question() {
    }

    Question(long requestId, What what, String askedBy, Instant askedAt, String reason, Instant wanted) {
        this.requestId = requestId;
        this.what = what;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.reason = reason;
        this.wanted = wanted;
    }

    /** What may be asked. */
    enum What {
        REFUSAL, EXTENSION, WAIT;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A leader's word; never that of whoever asked. */
    void decide(boolean yes, String by, String why, Instant now) {
        if (decidedAt != null) {
            throw Refused.because("request.decided-already", decidedBy, decidedAt);
        }
        if (askedBy.equals(by)) {
            throw Refused.because("request.own-question");
        }
        if (!yes && (why == null || why.isBlank())) {
            throw Refused.field("note", "request.note-needed");
        }
        granted = yes;
        decidedBy = by;
        decidedAt = now;
        note = why;
    }

    /** The case went on without a decision. */
    void lapse(Instant now) {
        if (decidedAt == null) {
            granted = false;
            decidedAt = now;
        }
    }

    boolean isOpen() {
        return decidedAt == null;
    }

    Long id() {
        return id;
    }

    long requestId() {
        return requestId;
    }

    What what() {
        return what;
    }

    String askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    String reason() {
        return reason;
    }

    Instant wanted() {
        return wanted;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    Boolean granted() {
        return granted;
    }

    String note() {
        return note;
    }
}
