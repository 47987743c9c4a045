package io.youzhi.org.process;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/** A membership that came from the organisation; others, made by hand in the engine, are left alone. */
@Entity
@Table(name = "og_membership")
class SynchronisedMembership implements Persistable<SynchronisedMembership.Key> {

    @EmbeddedId
    private Key key;
    @Transient
    private boolean created;

    /** For JPA. */
    protected SynchronisedMembership() {
    }

    SynchronisedMembership(Key key) {
        this.key = key;
        this.created = true;
    }

    Key key() {
        return key;
    }

    /** For Spring Data. */
    @Override
    public Key getId() {
        return key;
    }

    /** Whether it must be inserted. */
    @Override
    public boolean isNew() {
        return created;
    }

    /** Who, and in which group. */
    @Embeddable
    record Key(@Column(name = "login") String login, @Column(name = "group_name") String group)
            implements java.io.Serializable {
    }
}
