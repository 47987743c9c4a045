package io.youzhi.org;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.youzhi.org.OrganisationFile.UnitEntry;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;

/** A node of the organisation tree. */
@Entity
@Table(name = "og_unit")
class Unit {

    @Id
    private String id;
    @Version
    private Long version;
    private String name;
    private String kind;
    private String parent;
    private String pack;
    @Column(name = "calendar_id")
    private String calendar;
    private String mark;
    private boolean active;
    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "og_unit_leader", joinColumns = @JoinColumn(name = "unit"))
    @OrderColumn(name = "position")
    @Column(name = "employee")
    private List<String> leaders = new ArrayList<>();

    /** For JPA. */
    protected Unit() {
    }

    Unit(String id) {
        this.id = id;
    }

    /** Makes it as the entry says, leaders apart; answers whether anything is different now. */
    boolean become(UnitEntry entry) {
        UnitEntry before = entry();
        name = entry.name();
        kind = entry.kind();
        parent = entry.parent();
        pack = entry.pack();
        calendar = entry.calendar();
        mark = entry.mark();
        active = entry.active();
        return !before.equals(new UnitEntry(id, name, kind, parent, pack, calendar, mark, before.leaders(), active));
    }

    /** Gives it these leaders; answers whether they are others than before. */
    boolean ledBy(List<String> employees) {
        boolean others = !leaders.equals(employees);
        if (others) {
            leaders.clear();
            leaders.addAll(employees);
        }
        return others;
    }

    /** As a file would write it. */
    UnitEntry entry() {
        return new UnitEntry(id, name, kind, parent, pack, calendar, mark, leaders, active);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String kind() {
        return kind;
    }

    String parent() {
        return parent;
    }

    String pack() {
        return pack;
    }

    String calendar() {
        return calendar;
    }

    boolean marked(String word) {
        return active && Objects.equals(mark, word);
    }

    boolean active() {
        return active;
    }

    List<String> leaders() {
        return leaders;
    }
}
