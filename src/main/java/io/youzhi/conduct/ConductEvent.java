package io.youzhi.conduct;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.youzhi.rules.conduct.ConductFacts;
import io.youzhi.shared.Refused;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;

/** Something established about employees or a unit, which the conduct rules judge. What happened never changes. */
@Entity
@Table(name = "cd_event")
class ConductEvent {

    /** Where an event stands: {@code HELD} could not be judged as it came and waits for the quality office. */
    enum State { OPEN, HELD, JUDGED, WITHDRAWN }

    /** The unit of an event that counts no more for its unit; null would mean the employee's own. */
    static final String NO_UNIT = "";

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "cd_event")
    @TableGenerator(name = "cd_event", table = "wb_sequence", pkColumnValue = "cd_event", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String source;

    @Column(name = "event_type", updatable = false)
    private String type;

    @Column(name = "happened_at", updatable = false)
    private Instant at;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Column(updatable = false)
    private String employee;

    @Column(updatable = false)
    private String unit;

    @Column(updatable = false)
    private String pack;

    @Column(name = "case_number", updatable = false)
    private String caseNumber;

    @Column(name = "judged_with", updatable = false)
    private String judgedWith;

    /** Its place among events of the same moment: that of the event that it corrects; null is its own id. */
    @Column(updatable = false)
    private Long place;

    /** The event that proved wrong, in whose place this one was recorded. */
    @Column(updatable = false)
    private Long corrects;

    @Convert(converter = DetailsColumn.class)
    private Map<String, Object> details;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "judged_at")
    private Instant judgedAt;

    @Column(name = "release_hash")
    private String release;

    private String reason;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "cd_event_subject", joinColumns = @JoinColumn(name = "event_id"))
    private Set<Subject> subjects = new TreeSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "cd_event_cleared", joinColumns = @JoinColumn(name = "event_id"))
    private Set<Subject> cleared = new TreeSet<>();

    protected ConductEvent() {
    }

    /**
     * Records what happened.
     *
     * @param source     what makes it one of its kind, however often it is told
     * @param judgedWith what is judged together with it, or null where it is judged alone
     */
    ConductEvent(NewConductEvent what, String unit, String pack, Set<Subject> subjects, String source,
                 String judgedWith, Instant now, String by) {
        this.source = source;
        this.type = what.type();
        this.at = micros(what.at());
        this.recordedAt = now;
        this.recordedBy = by;
        this.employee = what.employee();
        this.unit = unit;
        this.pack = pack;
        this.caseNumber = what.caseNumber();
        this.judgedWith = judgedWith;
        this.details = detailsOf(what);
        this.subjects.addAll(subjects);
    }

    /** Takes the place of another event, which proved wrong. */
    ConductEvent inPlaceOf(ConductEvent wrong) {
        this.corrects = wrong.id;
        this.place = wrong.place();
        return this;
    }

    /** What was recorded, as it could be recorded again. */
    NewConductEvent recorded() {
        Map<String, Object> further = new LinkedHashMap<>(details);
        Object several = further.remove("employees");
        return new NewConductEvent(type, at, employee, several instanceof List<?> list
                ? list.stream().map(String::valueOf).toList() : List.of(), unit, caseNumber, further);
    }

    static Map<String, Object> detailsOf(NewConductEvent what) {
        Map<String, Object> details = new LinkedHashMap<>(what.details());
        if (!what.employees().isEmpty()) {
            details.put("employees", what.employees());
        }
        return details;
    }

    /** An instant as the database keeps it. */
    static Instant micros(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** The event as the rules see it, without those who were cleared of it; null where nobody is left. */
    ConductFacts.Event fact() {
        if (!subjects.isEmpty() && cleared.containsAll(subjects)) {
            return null;
        }
        String about = employee == null || cleared.contains(Subject.employee(employee)) ? null : employee;
        String of = unit != null && cleared.contains(Subject.unit(unit)) ? NO_UNIT : unit;
        return new ConductFacts.Event(String.valueOf(id), at, type, about, of, detailsWithoutCleared());
    }

    private Map<String, Object> detailsWithoutCleared() {
        if (cleared.isEmpty() || !(details.get("employees") instanceof List<?> named)) {
            return details;
        }
        Map<String, Object> left = new LinkedHashMap<>(details);
        left.put("employees", named.stream().filter(each -> !cleared.contains(Subject.employee((String) each))).toList());
        return left;
    }

    /** Takes the final severity of a missed limit, which is known only when the work is over. */
    void settle(String severity, Instant settledAt) {
        require("settle", State.OPEN);
        Map<String, Object> settled = new LinkedHashMap<>(details);
        if (severity != null) {
            settled.put("severity", severity);
        }
        this.details = settled;
        this.settledAt = micros(settledAt);
    }

    /** Notes that the rules of a release have judged it. */
    void judged(String release, Instant now) {
        require("judge", State.OPEN, State.JUDGED);
        this.state = State.JUDGED;
        this.release = release;
        this.judgedAt = now;
    }

    /** Notes that the rules do not know it as it came; the quality office sees why. */
    void hold(String reason) {
        require("hold", State.OPEN);
        this.state = State.HELD;
        this.reason = reason;
    }

    /** Withdraws it: it should not have been recorded, or not so. */
    void withdraw(String reason, String by, Instant now) {
        if (state == State.WITHDRAWN) {
            throw Refused.because("conduct.event.withdrawn-already", String.valueOf(id),
                    withdrawnBy == null ? "-" : withdrawnBy, this.reason);
        }
        this.state = State.WITHDRAWN;
        this.reason = reason;
        this.withdrawnBy = by;
        this.withdrawnAt = now;
    }

    /** The event counts no more for somebody whose lines of it were all reversed. */
    void clear(Subject subject) {
        cleared.add(subject);
    }

    private void require(String verb, State... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw Refused.because("conduct.event.wrong-state", String.valueOf(id), verb,
                    Words.of(state));
        }
    }

    Long id() {
        return id;
    }

    Long place() {
        return place == null ? id : place;
    }

    String recordedBy() {
        return recordedBy;
    }

    /** Why it is held or was withdrawn; null otherwise. */
    String reason() {
        return reason;
    }

    String source() {
        return source;
    }

    String type() {
        return type;
    }

    Instant at() {
        return at;
    }

    String employee() {
        return employee;
    }

    String unit() {
        return unit;
    }

    String pack() {
        return pack;
    }

    /** The release that judged it; null until one did. */
    String release() {
        return release;
    }

    String caseNumber() {
        return caseNumber;
    }

    String judgedWith() {
        return judgedWith;
    }

    Map<String, Object> details() {
        return details;
    }

    State state() {
        return state;
    }

    Instant settledAt() {
        return settledAt;
    }

    Set<Subject> subjects() {
        return subjects;
    }

    /**
     * What the API shows of it; the chain is filled by who asks for one event.
     *
     * @param correctedBy the event in its place, or null
     * @param lines       what followed from it
     * @param followed    lines of other events that changed because of it
     */
    ConductEventView view(Long correctedBy, List<LedgerLineView> lines, List<LedgerLineView> followed) {
        return new ConductEventView(id, type, at, recordedAt, recordedBy, employee, unit, pack, caseNumber, details,
                Words.of(state), judgedAt, release, reason, withdrawnBy, withdrawnAt,
                corrects, correctedBy, lines, followed);
    }
}
