package io.youzhi.org;

import java.time.Instant;

import io.youzhi.shared.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/** Lets an employee choose a password, once, for some days. */
@Entity
@Table(name = "og_invitation")
class Invitation implements Persistable<String> {

    @Id
    private String wordHash;
    private String employee;
    private Instant madeAt;
    private Instant expiresAt;
    private Instant usedAt;
    @Transient
    private boolean created = true;

    /** For JPA. */
    protected Invitation() {
    }

    Invitation(String wordHash, String employee, Instant madeAt, Instant expiresAt) {
        this.wordHash = wordHash;
        this.employee = employee;
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
    }

    /** The employee makes use of it. */
    void use(Instant now) {
        if (usedAt != null || !now.isBefore(expiresAt)) {
            throw Refused.because("org.invitation-over");
        }
        usedAt = now;
    }

    /** A newer one takes its place. */
    void replace(Instant now) {
        if (usedAt == null) {
            usedAt = now;
        }
    }

    String employee() {
        return employee;
    }

    /** For Spring Data. */
    @Override
    public String getId() {
        return wordHash;
    }

    /** Whether it must be inserted. */
    @Override
    public boolean isNew() {
        return created;
    }

    @PostLoad
    @PostPersist
    void isKept() {
        created = false;
    }
}
