package io.youzhi.org;

import java.time.Instant;
import java.util.List;

import io.youzhi.org.OrganisationFile.UnitEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What a unit was from a moment on, until its next term begins. Never deleted. */
@Entity
@Table(name = "og_unit_term")
class UnitTerm {

    /** Between ids of leaders; no id has it. */
    private static final String COMMA = ",";

    @EmbeddedId
    private Key key;
    private String name;
    private String kind;
    private String parent;
    private String pack;
    @Column(name = "calendar_id")
    private String calendar;
    private String mark;
    private String leaders;
    private boolean active;

    /** For JPA. */
    protected UnitTerm() {
    }

    UnitTerm(UnitEntry unit, Instant since) {
        this.key = new Key(unit.id(), since);
        this.name = unit.name();
        this.kind = unit.kind();
        this.parent = unit.parent();
        this.pack = unit.pack();
        this.calendar = unit.calendar();
        this.mark = unit.mark();
        this.leaders = String.join(COMMA, unit.leaders());
        this.active = unit.active();
    }

    /** The unit as a file would have written it then. */
    UnitEntry entry() {
        return new UnitEntry(key.unit(), name, kind, parent, pack, calendar, mark,
                leaders.isEmpty() ? List.of() : List.of(leaders.split(COMMA)), active);
    }

    Instant since() {
        return key.since();
    }

    /** Which unit, and from when on. */
    @Embeddable
    record Key(String unit, Instant since) implements java.io.Serializable {
    }
}
