package io.youzhi.inspection;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.Immutable;

/** One line of a plan's story: what happened, when, by whom, and what it was before. Never changed. */
@Entity
@Immutable
@Table(name = "in_plan_event")
class PlanLine {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "in_plan_event")
    @TableGenerator(name = "in_plan_event", table = "wb_sequence", pkColumnValue = "in_plan_event", allocationSize = 50)
    private Long id;
    private long planId;
    private Instant at;
    private String actor;
    private String what;
    private String note;
    private String details;

    protected PlanLine() {
    }

    PlanLine(InspectionPlan plan, Instant at, String actor, String what, String note, String details) {
        this.planId = plan.id();
        this.at = at;
        this.actor = actor;
        this.what = what;
        this.note = note;
        this.details = details;
    }

    /** As it is read. */
    InspectionViews.EventView view() {
        return new InspectionViews.EventView(at, actor, what, null, note, details);
    }
}
