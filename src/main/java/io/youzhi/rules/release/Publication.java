package io.youzhi.rules.release;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A release went live. The same release may do so again later. The numbers are in the order of going live. */
@Entity
@Immutable
@Table(name = "ru_publication")
class Publication {

    @Id
    @Column(name = "nr")
    private Long number;
    @Column(name = "release_hash")
    private String release;
    private Instant liveFrom;
    private String publishedBy;
    private String origin;

    /** For JPA. */
    protected Publication() {
    }

    Publication(long number, String release, Instant liveFrom, String publishedBy, String origin) {
        this.number = number;
        this.release = release;
        this.liveFrom = liveFrom;
        this.publishedBy = publishedBy;
        this.origin = origin;
    }

    long number() {
        return number;
    }

    String release() {
        return release;
    }

    Instant liveFrom() {
        return liveFrom;
    }

    String publishedBy() {
        return publishedBy;
    }

    String origin() {
        return origin;
    }
}
