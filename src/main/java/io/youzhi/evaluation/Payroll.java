package io.youzhi.evaluation;

import java.math.BigDecimal;
import java.time.Instant;

import io.youzhi.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;

/** What a month's pay of a unit's people loses and gains by the ledger; it counts once two people have confirmed it. */
@Entity
@Table(name = "ev_payroll")
class Payroll {

    /** Where it stands: {@code CHECKED} by one, {@code CONFIRMED} by two. */
    enum State { DRAFT, CHECKED, CONFIRMED }

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "ev_payroll")
    @TableGenerator(name = "ev_payroll", table = "wb_sequence", pkColumnValue = "ev_payroll", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "payroll_no")
    private String number;

    @Column(updatable = false)
    private String unit;

    @Column(name = "month_name", updatable = false)
    private String month;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    private BigDecimal cap;

    @Column(name = "cap_clause")
    private String capClause;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "first_by")
    private String firstBy;

    @Column(name = "first_at")
    private Instant firstAt;

    @Column(name = "second_by")
    private String secondBy;

    @Column(name = "second_at")
    private Instant secondAt;

    @Column(name = "release_hash")
    private String release;

    protected Payroll() {
    }

    Payroll(String unit, String month) {
        this.unit = unit;
        this.month = month;
    }

    /** Takes its number from its id, once that is known. */
    void number() {
        number = "PAY-" + id;
    }

    /** It was worked out, by this cap; whatever was said to an earlier one is void. */
    void made(BigDecimal byCap, String clause, String byRelease, String by, Instant now) {
        if (state == State.CONFIRMED) {
            throw Refused.because("evaluation.payroll.confirmed-already", number);
        }
        state = State.DRAFT;
        cap = byCap;
        capClause = clause;
        release = byRelease;
        madeBy = by;
        madeAt = now;
        firstBy = null;
        firstAt = null;
    }

    /** Somebody confirms it; the second is another than the first. */
    void confirm(String by, Instant now) {
        switch (state) {
            case DRAFT -> {
                state = State.CHECKED;
                firstBy = by;
                firstAt = now;
            }
            case CHECKED -> {
                if (by.equals(firstBy)) {
                    throw Refused.because("evaluation.payroll.two-people", number);
                }
                state = State.CONFIRMED;
                secondBy = by;
                secondAt = now;
            }
            default -> throw Refused.because("evaluation.payroll.confirmed-already", number);
        }
    }

    Long id() {
        return id;
    }

    String numberText() {
        return number;
    }

    String unit() {
        return unit;
    }

    String month() {
        return month;
    }

    State state() {
        return state;
    }

    PayrollView view(String unitName, java.util.List<PayrollView.PersonView> people) {
        return new PayrollView(number, unit, unitName, month, Words.of(state), cap, capClause, madeBy, madeAt, firstBy, firstAt,
                secondBy, secondAt, release, people);
    }
}
