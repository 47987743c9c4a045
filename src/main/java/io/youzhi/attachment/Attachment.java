package io.youzhi.attachment;

import java.time.Instant;

import io.youzhi.shared.CaseRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;

/** A photo or file of a case; its bytes stand apart. */
@Entity
@Table(name = "at_attachment")
class Attachment {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "at_attachment")
    @TableGenerator(name = "at_attachment", table = "wb_sequence", pkColumnValue = "at_attachment", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @Column(updatable = false)
    private String caseKind;
    @Column(updatable = false)
    private String caseNumber;
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

    Attachment(CaseRef of, String name, String mediaType, long bytes, String sha256, String step, String addedBy,
               Instant addedAt) {
        this.caseKind = of.kind();
        this.caseNumber = of.number();
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

    /** Whether it belongs to a case. */
    boolean isOf(CaseRef ref) {
        return caseKind.equals(ref.kind()) && caseNumber.equals(ref.number());
    }

    AttachmentView view() {
        return new AttachmentView(id, name, mediaType, bytes, sha256, step, addedBy, addedAt);
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    String step() {
        return step;
    }
}
