package io.youzhi.conduct;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.youzhi.decision.Explained;
import io.youzhi.decision.InWords;
import io.youzhi.notification.Notifications;
import io.youzhi.org.Groups;
import io.youzhi.org.Organisation;
import io.youzhi.rules.conduct.Consequence.SubjectKind;
import io.youzhi.shared.Faults;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appeals against lines of the ledger: lodged by the subject within the days, decided by the quality office. */
@Service
@Transactional
public class AppealManagement {

    private final Appeals appeals;
    private final LedgerLines lines;
    private final ConductEvents events;
    private final Ledger ledger;
    private final Judge judge;
    private final AppealDays days;
    private final Sight sight;
    private final ReviewManagement reviews;
    private final AppealProcess process;
    private final Organisation organisation;
    private final Notifications notifications;
    private final Clock clock;

    AppealManagement(Appeals appeals, LedgerLines lines, ConductEvents events, Ledger ledger, Judge judge, AppealDays days, Sight sight,
                     ReviewManagement reviews, AppealProcess process, Organisation organisation,
                     Notifications notifications, Clock clock) {
        this.appeals = appeals;
        this.lines = lines;
        this.events = events;
        this.ledger = ledger;
        this.judge = judge;
        this.days = days;
        this.sight = sight;
        this.reviews = reviews;
        this.process = process;
        this.organisation = organisation;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Lodges an appeal against a line: the employee against their own, a leader against their unit's. */
    public AppealView lodge(Long lineId, String grounds, Reader by) {
        LedgerLine line = line(lineId);
        if (!sight.sees(by, line.subject(), line.subjectUnit())) {
            throw new NotFound("ledger-line", lineId);
        }
        judge.takeTurns(List.of(line.subject()), line.at());
        new Faults().optional("grounds", grounds, 4000).refuse();
        if (grounds == null || grounds.isBlank()) {
            throw Refused.field("grounds", "conduct.appeal.no-grounds");
        }
        refuseToLodge(line, by);
        Instant now = clock.instant();
        AppealDays.Days answer = days.from(line.pack(), line.subjectUnit(), now);
        Appeal appeal = appeals.saveAndFlush(new Appeal(line, by.login(), grounds, now, answer.end()));
        appeal.number();
        appeals.saveAndFlush(appeal);
        days.keep(AppealDays.What.ANSWER, appeal.numberText(), answer);
        AppealView view = view(appeal);
        process.start(view.number(), lineId, line.clause(), line.subject().id(), view.answerBy());
        notifications.tell(organisation.holders("quality-office", line.subjectUnit()), subject(appeal),
                "conduct.notice.appeal-lodged", arguments(appeal, line), "lodged");
        return view;
    }

    /** Whether a reader may appeal against a line now. */
    @Transactional(readOnly = true)
    public boolean mayLodge(Long lineId, Reader by) {
        try {
            refuseToLodge(line(lineId), by);
            return true;
        } catch (Refused no) {
            return false;
        }
    }

    private void refuseToLodge(LedgerLine line, Reader by) {
        boolean own = line.subject().kind() == SubjectKind.EMPLOYEE ? line.subject().id().equals(by.login())
                : sight.leads(by, line.subject().id());
        if (!own) {
            throw Refused.because("conduct.appeal.not-yours", line.id());
        }
        if (!line.isDecision()) {
            throw Refused.because("conduct.appeal.counter-entry", line.id());
        }
        if (lines.findByCounters(line.id()).isPresent()) {
            throw Refused.because("conduct.appeal.reversed-already", line.id());
        }
        appeals.findByLine(line.id()).ifPresent(earlier -> {
            throw Refused.because("conduct.appeal.lodged-already", line.id(), earlier.numberText());
        });
        if (!line.canBeAppealedAt(clock.instant())) {
            throw Refused.because("conduct.appeal.too-late", line.id());
        }
    }

    /** Decides by completing the open step of the appeal, for whoever acts now. */
    public AppealView decide(String number, String outcome, String reason) {
        takeTurns(number);
        appeal(number).requireOpen();
        process.decide(number, outcome, reason);
        return view(appeal(number));
    }

    /** Decides: the line stays, is reversed, or falls with its event. Called when the step is completed. */
    public void decide(String number, String word, String reason, Reader by) {
        if (!by.is(Groups.QUALITY_OFFICE)) {
            throw Refused.because("conduct.quality-office-only");
        }
        AppealOutcome outcome = AppealOutcome.of(word);
        new Faults().optional("reason", reason, 2000).refuse();
        if (reason == null || reason.isBlank()) {
            throw Refused.field("reason", "conduct.reason.missing");
        }
        LedgerLine line = takeTurns(number);
        requireNotOwn(number, line, by);
        Appeal appeal = appeal(number);
        appeal.decide(outcome, reason, by.login(), clock.instant());
        appeals.saveAndFlush(appeal);
        carryOut(outcome, line, reason, by.login());
        reviews.appealDecided(line.subject().id());
        notifications.tell(List.of(appeal.appellant()), subject(appeal), "conduct.notice.appeal-"
                + outcome.word(), arguments(appeal, line), "decided");
    }

    /** Refuses whom the event is about, on whatever line of it, and who leads the unit that appeals. */
    private void requireNotOwn(String number, LedgerLine line, Reader by) {
        Subject about = line.subject();
        if (events.subjectsOf(line.event()).contains(Subject.employee(by.login()))
                || about.kind() == SubjectKind.UNIT && Groups.leads(by, about.id())) {
            throw Refused.because("conduct.appeal.own", number);
        }
    }

    /** Takes the turns before the appeal is read: of two who decide at once the second sees what the first did. */
    private LedgerLine takeTurns(String number) {
        LedgerLine line = line(appeals.lineOf(number).orElseThrow(() -> new NotFound("appeal", number)));
        judge.takeTurns(events.subjectsOf(line.event()), events.atOf(line.event()).orElseThrow());
        return line;
    }

    private void carryOut(AppealOutcome outcome, LedgerLine line, String reason, String by) {
        ConductEvent event = events.findById(line.event()).orElseThrow();
        switch (outcome) {
            case KEEP -> { }
            case REVERSE_LINE -> judge.reverse(line, event, reason, by);
            case WITHDRAW_EVENT -> judge.withdraw(event, LedgerLine.Cause.APPEALED, reason, by, clock.instant());
        }
    }

    /** An appeal whose line is taken back for another reason has nothing left to decide; reviews wait for it no more. */
    @EventListener
    void lapse(LineCountered countered) {
        appeals.findByLine(countered.line().id()).filter(each -> each.state() == Appeal.State.OPEN)
                .ifPresent(each -> lapse(each, countered));
    }

    private void lapse(Appeal appeal, LineCountered countered) {
        appeal.lapse(countered.counter().reason(), clock.instant());
        appeals.saveAndFlush(appeal);
        process.lapse(appeal.numberText());
        reviews.appealDecided(countered.line().subject().id());
        Set<String> told = new TreeSet<>(organisation.holders("quality-office", countered.line().subjectUnit()));
        told.add(appeal.appellant());
        notifications.tell(told, subject(appeal), "conduct.notice.appeal-moot", arguments(appeal, countered.line()),
                "moot");
    }

    /** One appeal, for a reader who may see its line. */
    @Transactional(readOnly = true)
    public AppealView find(String number, Reader reader) {
        Appeal appeal = appeal(number);
        LedgerLine line = line(appeal.line());
        if (!sight.sees(reader, line.subject(), line.subjectUnit())) {
            throw new NotFound("appeal", number);
        }
        return view(appeal);
    }

    /** Why an appeal is to be answered by when it is, for a reader who may see it. */
    @Transactional(readOnly = true)
    public List<Explained> decisions(String number, Reader reader, Locale language) {
        return days.explain(AppealDays.What.ANSWER, find(number, reader).number(), language);
    }

    /** Why an appeal is to be answered by when it is, in words, for a reader who may see it. */
    @Transactional(readOnly = true)
    public List<InWords> why(String number, Reader reader, ZoneId zone, Locale language) {
        return days.inWords(AppealDays.What.ANSWER, find(number, reader).number(), zone, language);
    }

    /** Appeals that match, as far as the reader may see them. */
    @Transactional(readOnly = true)
    public Page<AppealView> find(String state, String subject, Reader reader, Pageable page) {
        return appeals.page(Words.state(Appeal.State.class, state), subject, Sight.seesAll(reader), reader.login(), page)
                .map(each -> each.view(List.of()));
    }

    private AppealView view(Appeal appeal) {
        return appeal.view(ledger.byIds(List.of(appeal.line())));
    }

    private Appeal appeal(String number) {
        return appeals.findByNumber(number).orElseThrow(() -> new NotFound("appeal", number));
    }

    private LedgerLine line(Long id) {
        return lines.findById(id).orElseThrow(() -> new NotFound("ledger-line", id));
    }

    private static String subject(Appeal appeal) {
        return "appeal:" + appeal.numberText();
    }

    private static Map<String, String> arguments(Appeal appeal, LedgerLine line) {
        return Map.of("number", appeal.numberText(), "line", String.valueOf(line.id()), "clause", line.clause());
    }
}
