package io.youzhi.rules.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that whoever publishes holds, so that releases go live one after the other on all nodes. */
@Entity
@Table(name = "ru_gate")
class PublishingGate {

    @Id
    private Long id;
    private long publications;

    /** Counts a publication and answers its number. */
    long next() {
        return ++publications;
    }
}
