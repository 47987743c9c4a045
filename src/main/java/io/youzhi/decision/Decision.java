package io.youzhi.decision;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import io.youzhi.rules.Why;
import io.youzhi.rules.WhyColumn;
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

/** What the rules decided about a case, and why. Written once: never updated, never deleted. */
@Entity
@Immutable
@Table(name = "dc_decision")
class Decision {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "dc_decision")
    @TableGenerator(name = "dc_decision", table = "wb_sequence", pkColumnValue = "dc_decision", allocationSize = 50)
    private Long id;

    private String caseKind;

    private String caseNumber;

    @Column(name = "decided_at")
    private Instant at;

    private String what;

    @Convert(converter = OutcomeColumn.class)
    private Map<String, Object> outcome;

    @Column(name = "release_hash")
    private String release;

    @Convert(converter = WhyColumn.class)
    private Why why;

    protected Decision() {
    }

    Decision(String caseKind, String caseNumber, Instant at, Outcome outcome, Why why) {
        this.caseKind = caseKind;
        this.caseNumber = caseNumber;
        this.at = at.truncatedTo(ChronoUnit.MICROS);
        this.what = outcome.what();
        this.outcome = outcome.values();
        this.release = why.release();
        this.why = why;
    }

    @PreUpdate
    @PreRemove
    void stay() {
        throw new IllegalStateException("decision " + id + " stays as it is");
    }

    DecisionView view() {
        return new DecisionView(id, at, what, outcome, why);
    }
}
