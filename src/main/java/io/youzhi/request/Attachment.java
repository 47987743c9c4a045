package io.youzhi.request;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;

/** A photo or file of a request; its bytes stand apart. */
@Entity
@Table(name = "rq_attachment")
class Attachment {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "rq_attachment")
    @TableGenerator(name = "rq_attachment", table = "wb_sequence", pkColumnValue = "rq_attachment", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    private long requestId;
    private String name;
    private String mediaType;
    private long bytes;
    private String sha256;
    private String step;
    private String addedBy;
    private Instant addedAt;
    private Instant blankedAt;

    protected Attachment() {
    }

    Attachment(long requestId, String name, String mediaType, long bytes, String sha256, String step, String addedBy,
               Instant addedAt) {
        this.requestId = requestId;
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.sha256 = sha256;
        this.step = step;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    /** Its bytes are gone, on the customer's demand; name and hash of what was there: only the hash stays. */
    void blank(Instant now) {
        name = "-";
        blankedAt = now;
    }

    Long id() {
        return id;
    }

    long requestId() {
        return requestId;
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    long bytes() {
        return bytes;
    }

    String sha256() {
        return sha256;
    }

    String step() {
        return step;
    }

    String addedBy() {
        return addedBy;
    }

    Instant addedAt() {
        return addedAt;
    }

    Instant blankedAt() {
        return blankedAt;
    }
}
