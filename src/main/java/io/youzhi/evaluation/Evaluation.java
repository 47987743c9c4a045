package io.youzhi.evaluation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.youzhi.rules.measure.Measures;
import io.youzhi.shared.Refused;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;

/** A period of a unit as it is evaluated: its units answer, objections are settled, then it is frozen for good. */
@Entity
@Table(name = "ev_evaluation")
class Evaluation {

    /** Where it stands. */
    enum State { OPEN, CLOSING, FROZEN }

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "ev_evaluation")
    @TableGenerator(name = "ev_evaluation", table = "wb_sequence", pkColumnValue = "ev_evaluation", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "eval_number")
    private String number;

    @Column(updatable = false)
    private String unit;

    @Column(updatable = false)
    private String pack;

    @Column(name = "period_kind", updatable = false)
    private String kind;

    @Column(name = "period_name", updatable = false)
    private String period;

    @Column(name = "starts_at", updatable = false)
    private Instant startsAt;

    @Column(name = "ends_at", updatable = false)
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "confirm_by", updatable = false)
    private Instant confirmBy;

    @Column(name = "close_by", updatable = false)
    private Instant closeBy;

    @Column(name = "report_by", updatable = false)
    private Instant reportBy;

    @Column(name = "frozen_at")
    private Instant frozenAt;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "close_event")
    private Long closeEvent;

    @Column(name = "release_hash", updatable = false)
    private String release;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "ev_answer", joinColumns = @JoinColumn(name = "evaluation_id"))
    @MapKeyColumn(name = "unit")
    private Map<String, Answer> answers = new TreeMap<>();

    protected Evaluation() {
    }

    /** Opens the evaluation of a unit's period, which some units answer. */
    Evaluation(String unit, String pack, Term term, ZoneId zone, Measures.Calendar calendar, List<String> answering,
               String release, Instant now) {
        this.unit = unit;
        this.pack = pack;
        this.kind = term.kind();
        this.period = term.name();
        this.startsAt = term.start(zone);
        this.endsAt = term.end(zone);
        this.openedAt = now;
        this.confirmBy = calendar.confirm().plusDays(1).atStartOfDay(zone).toInstant();
        this.closeBy = calendar.close().plusDays(1).atStartOfDay(zone).toInstant();
        this.reportBy = calendar.report().plusDays(1).atStartOfDay(zone).toInstant();
        this.release = release;
        answering.forEach(each -> answers.put(each, new Answer()));
    }

    /** Takes its number from its id, once that is known. */
    void number() {
        number = "EV-" + id;
    }

    /** A unit confirms its measures or objects to them. */
    void answer(String by, String ofUnit, boolean agrees, String reason, Instant now) {
        require("answer", State.OPEN);
        answerOf(ofUnit).give(agrees, reason, by, now);
    }

    /** Notes that a unit was reminded once more; answers how often it had been before. */
    int remind(String ofUnit) {
        require("remind", State.OPEN);
        return answerOf(ofUnit).remind();
    }

    /** Nobody answers any more; whether there are objections to settle. */
    boolean stopAnswering() {
        require("stop", State.OPEN);
        state = State.CLOSING;
        return answers.values().stream().anyMatch(Answer::isOpenObjection);
    }

    /** Settles the objection of a unit. */
    void settle(String ofUnit, String decision, String by, Instant now) {
        require("settle", State.CLOSING);
        answerOf(ofUnit).settle(decision, by, now);
    }

    /** Units whose objections nobody settled yet. */
    List<String> openObjections() {
        return answers.entrySet().stream().filter(each -> each.getValue().isOpenObjection()).map(Map.Entry::getKey).sorted()
                .toList();
    }

    /** Freezes it: nothing of it changes any more. */
    void freeze(Long event, Instant now) {
        require("freeze", State.CLOSING);
        if (!openObjections().isEmpty()) {
            throw Refused.because("evaluation.objections-open", number, String.join(", ", openObjections()));
        }
        state = State.FROZEN;
        closeEvent = event;
        frozenAt = now;
        reportedAt = now;
    }

    private Answer answerOf(String ofUnit) {
        Answer answer = answers.get(ofUnit);
        if (answer == null) {
            throw Refused.because("evaluation.not-asked", number, String.valueOf(ofUnit));
        }
        return answer;
    }

    private void require(String verb, State needed) {
        if (state != needed) {
            throw Refused.because("evaluation.wrong-state." + verb, number, period);
        }
    }

    /** Units that have not answered. */
    List<String> waitingFor() {
        return answers.entrySet().stream().filter(each -> each.getValue().isWaiting()).map(Map.Entry::getKey).sorted().toList();
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

    String pack() {
        return pack;
    }

    String kind() {
        return kind;
    }

    String period() {
        return period;
    }

    String release() {
        return release;
    }

    State state() {
        return state;
    }

    Instant endsAt() {
        return endsAt;
    }

    Instant confirmBy() {
        return confirmBy;
    }

    Instant closeBy() {
        return closeBy;
    }

    List<String> answering() {
        return answers.keySet().stream().sorted().toList();
    }

    EvaluationView view(String unitName, java.util.function.UnaryOperator<String> names) {
        return new EvaluationView(number, unit, unitName, pack, kind, period, Words.of(state), openedAt, confirmBy, closeBy,
                reportBy, frozenAt, reportedAt, closeEvent, release, answers.entrySet().stream()
                .map(each -> each.getValue().view(each.getKey(), names.apply(each.getKey())))
                .sorted(Comparator.comparing(EvaluationView.AnswerView::unitName)).toList());
    }
}
