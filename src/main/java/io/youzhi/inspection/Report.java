package io.youzhi.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** The report of a closed inspection (B-26). Written once, never changed. */
@Entity
@Immutable
@Table(name = "in_report")
class Report implements Persistable<Long> {

    @Id
    private Long inspectionId;
    private String number;
    private Instant at;
    private String sha256;
    private String content;

    protected Report() {
    }

    Report(Inspection of, Instant at, String content) {
        this.inspectionId = of.id();
        this.number = of.number();
        this.at = at;
        this.content = content;
        this.sha256 = hash(content);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @PreUpdate
    @PreRemove
    void neverChanged() {
        throw new IllegalStateException("the report of " + number + " cannot be changed");
    }

    /** Whether it is what was written when the inspection was closed. */
    boolean isIntact() {
        return hash(content).equals(sha256);
    }

    Instant at() {
        return at;
    }

    String sha256() {
        return sha256;
    }

    String content() {
        return content;
    }

    @Override
    public Long getId() {
        return inspectionId;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
