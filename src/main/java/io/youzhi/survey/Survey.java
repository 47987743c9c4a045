package io.youzhi.survey;

import java.time.Instant;

import io.youzhi.org.Organisation.UnitView;
import io.youzhi.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A survey, from its opening to its end. It changes through its verbs only; answers do not change it. */
@Entity
@Table(name = "sv_survey")
class Survey {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "sv_survey")
    @TableGenerator(name = "sv_survey", table = "wb_sequence", pkColumnValue = "sv_survey", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    private String number;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private State state;
    private String title;
    private String questionnaire;
    private String pack;
    private String calendar;
    @Column(name = "rule_release")
    private String release;
    private String unit;
    @Column(name = "survey_year")
    private int year;
    private boolean byLink;
    private int asked;
    private Instant openedAt;
    private String openedBy;
    private Instant remindAt;
    private Instant closesAt;
    private Instant sentAt;
    private Instant remindedAt;
    private Instant closedAt;
    private String closedBy;

    protected Survey() {
    }

    /** A survey of a unit, by a questionnaire as the release now in force has it. */
    Survey(String number, NewSurvey what, UnitView unit, String release, int year, String by, Instant now) {
        this.number = number;
        this.state = State.OPEN;
        this.title = what.title().strip();
        this.questionnaire = what.questionnaire();
        this.pack = unit.pack();
        this.calendar = unit.calendar();
        this.release = release;
        this.unit = unit.id();
        this.year = year;
        this.byLink = !what.invitations().isEmpty();
        this.asked = what.asked() == null ? 0 : what.asked();
        this.openedAt = now;
        this.openedBy = by;
    }

    /** When it reminds, and when it ends. */
    void runs(Instant reminding, Instant closing) {
        remindAt = reminding.isBefore(closing) ? reminding : closing;
        closesAt = closing;
    }

    /** The links are on their way. */
    void send(Instant now) {
        mustBeOpen();
        sentAt = now;
    }

    /** Those who had not answered were reminded: once. */
    void remind(Instant now) {
        mustBeOpen();
        if (remindedAt != null) {
            throw Refused.because("survey.reminded-already", number);
        }
        remindedAt = now;
    }

    /** It is over. */
    void close(String by, Instant now) {
        mustBeOpen();
        state = State.CLOSED;
        closedAt = now;
        closedBy = by;
    }

    /** Refuses what comes after the end. */
    void mustBeOpen() {
        if (state != State.OPEN) {
            throw Refused.because("survey.closed", number);
        }
    }

    /** Whether answers are taken at a moment. */
    boolean takes(Instant now) {
        return state == State.OPEN && now.isBefore(closesAt);
    }

    @PreRemove
    void neverRemoved() {
        throw new IllegalStateException("survey " + number + " cannot be removed");
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    State state() {
        return state;
    }

    String title() {
        return title;
    }

    String questionnaire() {
        return questionnaire;
    }

    String pack() {
        return pack;
    }

    String calendar() {
        return calendar;
    }

    String release() {
        return release;
    }

    String unit() {
        return unit;
    }

    int year() {
        return year;
    }

    boolean byLink() {
        return byLink;
    }

    int asked() {
        return asked;
    }

    Instant openedAt() {
        return openedAt;
    }

    String openedBy() {
        return openedBy;
    }

    Instant remindAt() {
        return remindAt;
    }

    Instant closesAt() {
        return closesAt;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant remindedAt() {
        return remindedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    String closedBy() {
        return closedBy;
    }
}
