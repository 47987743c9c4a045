package io.youzhi.limit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.youzhi.limit.ClockView.ClockEntryView;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.Immutable;

/** One line of the ledger of clocks: what happened to a clock, when, why, and when it is due since. Never changed. */
@Entity
@Immutable
@Table(name = "lm_clock_entry")
class ClockEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "lm_clock_entry")
    @TableGenerator(name = "lm_clock_entry", table = "wb_sequence", pkColumnValue = "lm_clock_entry", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "clock_id", updatable = false)
    private LimitClock clock;
    private Instant at;
    private String what;
    private Instant due;
    private BigDecimal share;
    private String actor;
    private String reason;
    private String told;
    private String rules;

    protected ClockEntry() {
    }

    ClockEntry(LimitClock clock, Instant at, String what, Instant due, BigDecimal share, String actor,
               String reason, String told, String rules) {
        this.clock = clock;
        this.at = at;
        this.what = what;
        this.due = due;
        this.share = share;
        this.actor = actor;
        this.reason = reason;
        this.told = told;
        this.rules = rules;
    }

    ClockEntryView view() {
        return new ClockEntryView(at, what, due, share, actor, reason,
                told == null || told.isBlank() ? List.of() : List.of(told.split(",")), rules);
    }

    Long clockId() {
        return clock.id();
    }

    Instant at() {
        return at;
    }

    String what() {
        return what;
    }

    String reason() {
        return reason;
    }
}
