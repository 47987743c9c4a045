package io.youzhi.procedure;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.youzhi.org.Groups;
import io.youzhi.org.Organisation;
import io.youzhi.procedure.ProcedureEvents.ViolationEstablished;
import io.youzhi.rules.Releases;
import io.youzhi.rules.ask.Ask.Answer;
import io.youzhi.rules.ask.Procedures;
import io.youzhi.rules.procedure.Label;
import io.youzhi.rules.procedure.Procedure;
import io.youzhi.rules.procedure.Question.Violation;
import io.youzhi.rules.procedure.Step;
import io.youzhi.rules.procedure.StepField;
import io.youzhi.shared.Conflict;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;

/** Puts steps on record, each only when what it needs is there. */
@Service
@Transactional
public class ProcedureManagement {

    private static final Set<String> EVERYWHERE = Set.of(Groups.QUALITY_OFFICE, Groups.MANAGER, Groups.ADMINISTRATOR);
    private static final String SUBJECT = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}";

    private final Entries entries;
    private final Procedures rules;
    private final Releases releases;
    private final Organisation organisation;
    private final ProcedureProcess process;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    ProcedureManagement(Entries entries, Procedures rules, Releases releases, Organisation organisation,
                        ProcedureProcess process, ApplicationEventPublisher publisher, Clock clock) {
        this.entries = entries;
        this.rules = rules;
        this.releases = releases;
        this.organisation = organisation;
        this.process = process;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** What the pack of a unit declares; null means the reader's own unit. */
    @Transactional(readOnly = true)
    public List<Procedure> declared(String unit, Reader reader) {
        return rules.of(packOf(unitOf(unit, reader)), releases.live());
    }

    /** What is on record about a subject, as the pack of a unit keeps it. */
    @Transactional(readOnly = true)
    public RecordView find(String procedure, String subject, String unit, Reader reader) {
        String own = unitOf(unit, reader);
        String pack = packOf(own);
        Procedure declared = rules.of(pack, procedure, releases.live());
        return view(declared, subject, pack, own, reader);
    }

    private RecordView view(Procedure procedure, String subject, String pack, String unit, Reader reader) {
        List<Entry> all = entries.findByPackAndProcedureAndSubjectOrderByNumber(pack, procedure.name(), subject);
        Round round = Round.next(all);
        List<String> open = procedure.steps().values().stream().filter(step -> isOpen(step, round, pack)).map(Step::id)
                .toList();
        List<String> yours = open.stream().filter(each -> holds(reader, procedure.steps().get(each).by(), unit)).toList();
        return new RecordView(procedure.name(), subject, pack, open, yours, round.owed(),
                all.stream().map(Entry::view).toList(), names(all));
    }

    private Map<String, String> names(List<Entry> entries) {
        Map<String, String> names = new HashMap<>();
        entries.forEach(each -> names.computeIfAbsent(each.view().by(), organisation::nameOf));
        return names;
    }

    /** What is to be put on record next: what is owed, else the first step of the way that is not there yet. */
    @Transactional(readOnly = true)
    public Optional<Following> following(Matter matter) {
        Procedure procedure = rules.of(matter.pack(), matter.procedure(), releases.live());
        List<Entry> all = entries.findByPackAndProcedureAndSubjectOrderByNumber(matter.pack(), procedure.name(),
                matter.subject());
        Round round = Round.next(all);
        if (round.entries().isEmpty()) {
            return Optional.empty();
        }
        List<String> owed = round.owed();
        Collection<String> wanted = owed.isEmpty() ? round.missing(procedure.steps().keySet()) : owed;
        return wanted.stream().map(procedure.steps()::get).filter(step -> isOpen(step, round, matter.pack())).findFirst()
                .map(step -> new Following(procedure, step, all.get(all.size() - 1).unit(),
                        round.due(step, owed.contains(step.id()))));
    }

    /** Whether a step may be recorded now, as far as that does not hang on what is recorded with it. */
    private boolean isOpen(Step step, Round round, String pack) {
        boolean inOrder = round.missing(step.after()).isEmpty() && round.owedBy(step.id()).isEmpty();
        if (!inOrder || step.question() == null || step.question().violation() != null
                || step.question().asksFields()) {
            return inOrder;
        }
        return rules.decide(pack, step, round.given(step, Map.of()), releases.live()).values()
                .get(step.question().answer()) == Boolean.TRUE;
    }

    /** Puts a step on record. What it needs and is not there is named in the refusal. */
    public EntryView record(NewEntry what, Reader by) {
        EntryView entry = put(what, by);
        Matter matter = new Matter(packOf(entry.unit()), what.procedure(), what.subject());
        process.recorded(matter, following(matter).isPresent());
        return entry;
    }

    /** Puts a step on record for which its task is being completed. Another step than the one awaited is as good. */
    public void complete(Matter matter, String unit, String step, Map<String, Object> fields, Reader by) {
        put(new NewEntry(matter.procedure(), matter.subject(), step, unit, fields), by);
    }

    private EntryView put(NewEntry what, Reader by) {
        String unit = unitOf(what.unit(), by);
        String pack = packOf(unit);
        String release = releases.live();
        Procedure procedure = rules.of(pack, what.procedure(), release);
        Step step = stepOf(procedure, what.step());
        requireRole(step, unit, by);
        requireSubject(procedure, what.subject());
        Instant now = clock.instant();
        Map<String, Object> values = valuesOf(pack, step, what, now, release);
        List<Entry> all = entries.findByPackAndProcedureAndSubjectOrderByNumber(pack, procedure.name(), what.subject());
        Round round = Round.next(all);
        requireOrder(procedure, step, round);
        requireTime(procedure, step, round, values, now);
        Answer answer = step.question() == null ? null
                : rules.decide(pack, step, round.given(step, values), release);
        Violation violation = judge(procedure, step, round, values, answer);
        Entry entry = new Entry(pack, what, all.isEmpty() ? null : all.get(all.size() - 1), unit, by.login(), now)
                .with(values, step.ends(), owed(step, answer), violation == null ? null : violation.code())
                .by(procedure.clause(), release, answer == null ? List.of() : answer.why().reasons());
        return save(entry, what, violation, momentOf(step, values, entry)).view();
    }

    private Entry save(Entry entry, NewEntry what, Violation violation, Instant at) {
        try {
            entries.saveAndFlush(entry);
        } catch (DataIntegrityViolationException e) {
            throw Conflict.of(e);
        }
        if (violation != null) {
            publisher.publishEvent(new ViolationEstablished(entry.id(), what.procedure() + "/" + what.subject(), at,
                    entry.view().unit(), violation.code(), violation.severity()));
        }
        return entry;
    }

    private static Step stepOf(Procedure procedure, String id) {
        Step step = procedure.steps().get(id);
        if (step == null) {
            throw new NotFound("step", id);
        }
        return step;
    }

    private static void requireRole(Step step, String unit, Reader by) {
        if (!holds(by, step.by(), unit)) {
            throw Refused.because("procedure.not-yours", Label.of(step.label()),
                    Label.of(step.by().stream().map(Procedure.ROLES::get).toList()));
        }
    }

    private static void requireSubject(Procedure procedure, String subject) {
        if (!subject.matches(SUBJECT)) {
            throw Refused.field("subject", "procedure.no-subject", Label.of(procedure.subject()), subject);
        }
    }

    private Map<String, Object> valuesOf(String pack, Step step, NewEntry what, Instant now, String release) {
        Procedures.Checked checked = rules.check(pack, step, what.fields(), now, release);
        if (!checked.faults().isEmpty()) {
            throw Refused.fields(checked.faults());
        }
        return checked.values();
    }

    private static void requireOrder(Procedure procedure, Step step, Round round) {
        List<String> missing = round.missing(step.after());
        if (!missing.isEmpty()) {
            throw Refused.because("procedure.out-of-order", Label.of(step.label()), names(procedure, missing));
        }
        List<String> owed = round.owedBy(step.id());
        if (!owed.isEmpty()) {
            throw Refused.because("procedure.owed", Label.of(step.label()), names(procedure, owed));
        }
    }

    private static void requireTime(Procedure procedure, Step step, Round round, Map<String, Object> values, Instant now) {
        if (step.before() == null) {
            return;
        }
        Step holder = step.before().step() == null ? step : procedure.steps().get(step.before().step());
        StepField field = holder.fields().get(step.before().field());
        Instant moment = round.moment(step.before(), values);
        if (moment == null) {
            throw Refused.because("procedure.out-of-order", Label.of(step.label()), Label.of(field.label()));
        }
        if (!now.isBefore(moment)) {
            throw Refused.because("procedure.too-late", Label.of(step.label()), Label.of(field.label()));
        }
    }

    /** The violation that taking the step is, or null; refuses what the rules do not allow otherwise. */
    private static Violation judge(Procedure procedure, Step step, Round round, Map<String, Object> values,
                                   Answer answer) {
        if (answer == null || Boolean.TRUE.equals(answer.values().get(step.question().answer()))) {
            return null;
        }
        if (step.question().violation() != null) {
            return step.question().violation();
        }
        Collection<String> lacking = round.lacking(step, values);
        if (lacking.isEmpty()) {
            throw Refused.because("procedure.not-allowed", Label.of(step.label()), procedure.clause());
        }
        throw Refused.because("procedure.lacking", Label.of(step.label()), procedure.clause(),
                names(procedure, lacking));
    }

    private static List<String> owed(Step step, Answer answer) {
        return step.owes().entrySet().stream()
                .filter(each -> Boolean.TRUE.equals(answer.values().get(each.getValue()))).map(Map.Entry::getKey).toList();
    }

    /** When it happened: the moment that must have come, where the step records one; else when it was recorded. */
    private static Instant momentOf(Step step, Map<String, Object> values, Entry entry) {
        return step.fields().values().stream().filter(StepField::past).map(field -> (Instant) values.get(field.name()))
                .filter(java.util.Objects::nonNull).findFirst().orElse(entry.at());
    }

    private static MessageSourceResolvable names(Procedure procedure, Collection<String> steps) {
        return Label.of(steps.stream().map(id -> procedure.steps().get(id).label()).toList());
    }

    private String packOf(String unit) {
        return organisation.unit(unit).pack();
    }

    private String unitOf(String named, Reader reader) {
        String own = organisation.employeeOf(reader.login()).map(Organisation.EmployeeView::unit).orElse(null);
        if (named == null && own == null) {
            throw Refused.field("unit", "procedure.no-unit");
        }
        if (named != null && !named.equals(own) && !concerns(reader, organisation.unit(named).id())) {
            throw Refused.field("unit", "procedure.other-unit", named);
        }
        return named == null ? own : named;
    }

    /** Whether procedures of a unit that is not their own are somebody's business too. */
    private static boolean concerns(Reader reader, String unit) {
        return Groups.units(reader).contains(unit) || reader.isAnyOf(EVERYWHERE);
    }

    /** Whether somebody has one of these roles in a unit; a leader is one of the unit itself. */
    private static boolean holds(Reader reader, Collection<String> roles, String unit) {
        return roles.stream().anyMatch(role -> reader.is(role.equals(Groups.UNIT_LEADER) ? Groups.leaders(unit) : role));
    }
}
