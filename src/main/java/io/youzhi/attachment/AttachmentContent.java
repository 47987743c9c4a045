package io.youzhi.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.hibernate.Length;

/** The bytes of an attachment, read only when somebody asks for them. */
@Entity
@Table(name = "at_content")
class AttachmentContent {

    @Id
    private Long attachmentId;
    @Lob
    @Column(length = Length.LONG32)
    private byte[] content;

    protected AttachmentContent() {
    }

    AttachmentContent(Long attachmentId, byte[] content) {
        this.attachmentId = attachmentId;
        this.content = content;
    }

    /** Takes the bytes away, on the customer's demand. */
    void blank() {
        content = null;
    }

    byte[] content() {
        return content;
    }
}
