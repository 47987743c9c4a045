package io.youzhi.evaluation;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.Immutable;

/** One line of what measures count: so much of a count for a unit. Lines are added and never changed. */
@Entity
@Immutable
@Table(name = "ev_tally")
class Tally {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "ev_tally")
    @TableGenerator(name = "ev_tally", table = "wb_sequence", pkColumnValue = "ev_tally", allocationSize = 50)
    private Long id;

    private String source;

    @Column(name = "entry_no")
    private int entry;

    private String unit;

    @Column(name = "count_name")
    private String name;

    private BigDecimal amount;

    @Column(name = "counted_at")
    private Instant countedAt;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "written_by")
    private String writtenBy;

    protected Tally() {
    }

    /**
     * A line.
     *
     * @param source    what it is counted of: {@code request:R-1}, {@code finding:F-1}, {@code figure:...}
     * @param entry     its number among those of the source
     * @param countedAt the moment in whose period it counts
     */
    Tally(String source, int entry, String unit, String name, BigDecimal amount, Instant countedAt, Instant writtenAt,
          String writtenBy) {
        this.source = source;
        this.entry = entry;
        this.unit = unit;
        this.name = name;
        this.amount = amount;
        this.countedAt = countedAt;
        this.writtenAt = writtenAt;
        this.writtenBy = writtenBy;
    }

    String unit() {
        return unit;
    }

    String name() {
        return name;
    }

    BigDecimal amount() {
        return amount;
    }
}
