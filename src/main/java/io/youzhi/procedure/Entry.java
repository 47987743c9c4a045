package io.youzhi.procedure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import io.youzhi.rules.Why;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.Immutable;

/** One step on record. Written once: never updated, never deleted. */
@Entity
@Immutable
@Table(name = "pr_entry")
class Entry {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "pr_entry")
    @TableGenerator(name = "pr_entry", table = "wb_sequence", pkColumnValue = "pr_entry", allocationSize = 50)
    private Long id;

    private String pack;

    @Column(name = "procedure_name")
    private String procedure;

    private String subject;

    @Column(name = "entry_no")
    private int number;

    @Column(name = "round_no")
    private int round;

    private String step;

    @Column(name = "ends_round")
    private boolean ends;

    private String unit;

    @Column(name = "recorded_by")
    private String by;

    @Column(name = "recorded_at")
    private Instant at;

    @Convert(converter = FieldsColumn.class)
    private Map<String, Object> fields;

    private String owes;

    private String violation;

    private String clause;

    @Column(name = "rule_names")
    private String rules;

    @Column(name = "release_hash")
    private String release;

    protected Entry() {
    }

    /** A step of a subject, as the entry after {@code last}; null means the first one. */
    Entry(String pack, NewEntry what, Entry last, String unit, String by, Instant at) {
        this.pack = pack;
        this.procedure = what.procedure();
        this.subject = what.subject();
        this.step = what.step();
        this.number = last == null ? 1 : last.number + 1;
        this.round = last == null ? 1 : last.round + (last.ends ? 1 : 0);
        this.unit = unit;
        this.by = by;
        this.at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** With what is recorded, and what follows from it. */
    Entry with(Map<String, Object> values, boolean ending, List<String> owed, String violated) {
        fields = values;
        ends = ending;
        owes = String.join(",", owed);
        violation = violated;
        return this;
    }

    /** With the clause, and the rules of the release that were asked. */
    Entry by(String clauseId, String hash, List<Why.Reason> reasons) {
        clause = clauseId;
        release = hash;
        rules = String.join(",", reasons.stream().map(Why.Reason::rule).distinct().toList());
        return this;
    }

    @PreUpdate
    @PreRemove
    void stay() {
        throw new IllegalStateException("entry " + id + " stays as it is");
    }

    Long id() {
        return id;
    }

    String step() {
        return step;
    }

    String unit() {
        return unit;
    }

    int round() {
        return round;
    }

    boolean ends() {
        return ends;
    }

    Instant at() {
        return at;
    }

    List<String> owes() {
        return owes == null || owes.isEmpty() ? List.of() : List.of(owes.split(","));
    }

    Map<String, Object> fields() {
        return fields;
    }

    EntryView view() {
        return new EntryView(id, number, round, step, unit, by, at, fields, owes(), violation, clause,
                rules.isEmpty() ? List.of() : List.of(rules.split(",")), release);
    }
}
