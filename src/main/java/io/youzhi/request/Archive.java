package io.youzhi.request;

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

/** A closed request as it was, without personal data of customers, with a hash. Cannot be changed or removed (B-10). */
@Entity
@Immutable
@Table(name = "rq_archive")
class Archive {

    @Id
    private Long requestId;
    private String number;
    private Instant at;
    private String sha256;
    private String snapshot;

    protected Archive() {
    }

    Archive(Long requestId, String number, Instant at, String snapshot) {
        this.requestId = requestId;
        this.number = number;
        this.at = at;
        this.snapshot = snapshot;
        this.sha256 = hash(snapshot.getBytes(StandardCharsets.UTF_8));
    }

    /** Hex SHA-256 of bytes. */
    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreUpdate
    @PreRemove
    void neverChanged() {
        throw new IllegalStateException("the archive of " + number + " cannot be changed");
    }

    /** Whether the snapshot is what was hashed at closure. */
    boolean isIntact() {
        return hash(snapshot.getBytes(StandardCharsets.UTF_8)).equals(sha256);
    }

    Instant at() {
        return at;
    }

    String sha256() {
        return sha256;
    }

    String snapshot() {
        return snapshot;
    }
}
