package io.youzhi.inspection;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.Immutable;

/** One line of an inspection's story, or of one finding's: what happened, when, by whom. Never changed. */
@Entity
@Immutable
@Table(name = "in_event")
class StoryLine {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "in_event")
    @TableGenerator(name = "in_event", table = "wb_sequence", pkColumnValue = "in_event", allocationSize = 50)
    private Long id;
    private long inspectionId;
    private String finding;
    private Instant at;
    private String actor;
    private String what;
    private String note;
    private String details;

    protected StoryLine() {
    }

    StoryLine(Inspection inspection, String finding, Instant at, String actor, String what, String note, String details) {
        this.inspectionId = inspection.id();
        this.finding = finding;
        this.at = at;
        this.actor = actor;
        this.what = what;
        this.note = note;
        this.details = details;
    }

    /** As it is read. */
    InspectionViews.EventView view() {
        return new InspectionViews.EventView(at, actor, what, finding, note, details);
    }
}
