package io.youzhi.evaluation;

import java.time.Instant;

import io.youzhi.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What a unit says of its measures. */
@Embeddable
class Answer {

    private static final int LONGEST = 2000;

    /** Where it stands. */
    enum Given { WAITING, CONFIRMED, OBJECTED }

    @Enumerated(EnumType.STRING)
    @Column(name = "answer")
    private Given given = Given.WAITING;

    private String reason;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    private int reminders;

    private String decision;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Answer() {
    }

    void give(boolean agrees, String why, String by, Instant now) {
        if (!isWaiting()) {
            throw Refused.because("evaluation.answered-already", answeredBy, answeredAt);
        }
        if (!agrees && why == null) {
            throw Refused.field("reason", "evaluation.reason-needed");
        }
        given = agrees ? Given.CONFIRMED : Given.OBJECTED;
        reason = checked("reason", why);
        answeredBy = by;
        answeredAt = now;
    }

    int remind() {
        return reminders++;
    }

    void settle(String what, String by, Instant now) {
        if (!isOpenObjection()) {
            throw Refused.because("evaluation.nothing-to-settle");
        }
        if (what == null) {
            throw Refused.field("decision", "evaluation.decision-needed");
        }
        if (by.equals(answeredBy)) {
            throw Refused.because("evaluation.not-one-s-own");
        }
        decision = checked("decision", what);
        decidedBy = by;
        decidedAt = now;
    }

    private static String checked(String field, String text) {
        if (text != null && text.length() > LONGEST) {
            throw Refused.field(field, "field.too-long", LONGEST);
        }
        return text;
    }

    boolean isWaiting() {
        return given == Given.WAITING;
    }

    boolean isOpenObjection() {
        return given == Given.OBJECTED && decision == null;
    }

    EvaluationView.AnswerView view(String unit, String unitName) {
        return new EvaluationView.AnswerView(unit, unitName, Words.of(given), reason, answeredBy, answeredAt, reminders,
                decision, decidedBy, decidedAt);
    }
}
