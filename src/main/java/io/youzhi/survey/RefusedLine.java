package io.youzhi.survey;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;

/** A line of an outside body's file that could not be taken: kept as it came until a good one takes its place. */
@Entity
@Table(name = "sv_refused_line")
class RefusedLine {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "sv_refused_line")
    @TableGenerator(name = "sv_refused_line", table = "wb_sequence", pkColumnValue = "sv_refused_line", allocationSize = 50)
    private Long id;
    private Long surveyId;
    private int line;
    private String externalId;
    private String content;
    private String faults;
    private Instant sentAt;
    private String sentBy;

    protected RefusedLine() {
    }

    RefusedLine(Long surveyId, int line, String externalId, String content, String faults, String by, Instant now) {
        this.surveyId = surveyId;
        this.line = line;
        this.externalId = externalId;
        this.content = content;
        this.faults = faults;
        this.sentAt = now;
        this.sentBy = by;
    }

    int line() {
        return line;
    }

    String externalId() {
        return externalId;
    }

    String content() {
        return content;
    }

    String faults() {
        return faults;
    }

    Instant sentAt() {
        return sentAt;
    }
}
