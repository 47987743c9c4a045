package io.youzhi.conduct;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.youzhi.notification.Notifications;
import io.youzhi.org.Groups;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.UnitView;
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

/** Reviews of what rules may only propose: the leader hears the employee, the quality office decides. */
@Service
@Transactional
public class ReviewManagement {

    private final Reviews reviews;
    private final LedgerLines lines;
    private final Appeals appeals;
    private final Ledger ledger;
    private final Turns turns;
    private final Evidence evidence;
    private final AppealDays days;
    private final Sight sight;
    private final ReviewProcess process;
    private final Organisation organisation;
    private final Notifications notifications;
    private final Names names;
    private final Clock clock;

    ReviewManagement(Reviews reviews, LedgerLines lines, Appeals appeals, Ledger ledger, Turns turns, Evidence evidence,
                     AppealDays days,
                     Sight sight, ReviewProcess process, Organisation organisation, Notifications notifications,
                     Names names, Clock clock) {
        this.reviews = reviews;
        this.lines = lines;
        this.appeals = appeals;
        this.ledger = ledger;
        this.turns = turns;
        this.evidence = evidence;
        this.days = days;
        this.sight = sight;
        this.process = process;
        this.organisation = organisation;
        this.notifications = notifications;
        this.names = names;
        this.clock = clock;
    }

    /** A line that proposes something opens a review; nothing happens by itself. */
    @EventListener
    void open(LineWritten written) {
        LedgerLine line = written.line();
        if (!line.proposal() || line.subject().kind() != SubjectKind.EMPLOYEE) {
            return;
        }
        Review review = reviews.saveAndFlush(new Review(line, unitNow(line), clock.instant()));
        review.number();
        reviews.saveAndFlush(review);
        process.start(review.numberText(), review.subject(), review.clause(), review.action(), hearers(review),
                review.hearBy());
        Set<String> told = new TreeSet<>(organisation.holders("unit-leader", review.unit()));
        told.addAll(organisation.holders("quality-office", review.unit()));
        told.add(review.subject());
        notifications.tell(told, subject(review), "conduct.notice.review-opened", arguments(review), "opened");
    }

    private String unitNow(LedgerLine line) {
        return organisation.employee(line.subject().id()).unit();
    }

    /** The group that hears: leaders of the nearest unit that somebody else than the employee leads. */
    private String hearers(Review review) {
        UnitView unit = organisation.unit(review.unit());
        while (!unit.active() || unit.leaders().stream().allMatch(each -> each.equals(review.subject()))) {
            if (unit.parent() == null) {
                return Groups.QUALITY_OFFICE;
            }
            unit = organisation.unit(unit.parent());
        }
        return Groups.leaders(unit.id());
    }

    /** Lays before those who decide what the ledger says of the employee. */
    public void gatherEvidence(String number) {
        Review review = review(number);
        review.attach(evidence.of(line(review)));
    }

    /** Completes the hearing, for whoever acts now. */
    public ReviewView hear(String number, String hearing, Boolean attended) {
        takeTurn(number).require("hear", Review.State.OPEN);
        process.hear(number, hearing, attended);
        return view(review(number));
    }

    /** Puts the hearing on record. Called when the step is completed. */
    public void hear(String number, String hearing, String attended, Reader by) {
        if (!Set.of("yes", "no").contains(String.valueOf(attended))) {
            throw Refused.field("attended", "conduct.review.attended-missing");
        }
        new Faults().optional("hearing", hearing, 4000).refuse();
        if (hearing == null || hearing.isBlank()) {
            throw Refused.field("hearing", "conduct.review.no-hearing");
        }
        Review review = takeTurn(number);
        if (!by.groups().contains(hearers(review)) || by.login().equals(review.subject())) {
            throw Refused.because("conduct.review.not-the-hearer", number);
        }
        review.hear(hearing, "yes".equals(attended), by.login(), clock.instant());
    }

    /** Whether an appeal of the employee is open, for which the review waits. */
    @Transactional(readOnly = true)
    public boolean waitsForAppeals(String number) {
        return appeals.existsBySubjectAndState(review(number).subject(), Appeal.State.OPEN);
    }

    /** Completes the decision, for whoever acts now. */
    public ReviewView decide(String number, String outcome, String reason, LocalDate offUntil) {
        takeTurn(number).require("decide", Review.State.HEARD);
        process.decide(number, outcome, reason, offUntil);
        return view(review(number));
    }

    /** People decide. Called when the step is completed. */
    public void decide(String number, String outcome, String reason, String offUntil, Reader by) {
        if (!by.is(Groups.QUALITY_OFFICE)) {
            throw Refused.because("conduct.quality-office-only");
        }
        if (!Set.of("confirm", "reject").contains(String.valueOf(outcome))) {
            throw Refused.field("outcome", "conduct.outcome.unknown", String.valueOf(outcome));
        }
        new Faults().optional("reason", reason, 2000).refuse();
        if (reason == null || reason.isBlank()) {
            throw Refused.field("reason", "conduct.reason.missing");
        }
        Review review = takeTurn(number);
        if (waitsForAppeals(number)) {
            throw Refused.because("conduct.review.appeal-open", number);
        }
        review.decide("confirm".equals(outcome), reason, lastDayOff(offUntil), by.login(), clock.instant());
        Set<String> told = new TreeSet<>(organisation.holders("unit-leader", review.unit()));
        told.add(review.subject());
        notifications.tell(told, subject(review), "conduct.notice.review-" + outcome, arguments(review), "decided");
    }

    private static LocalDate lastDayOff(String text) {
        try {
            return text == null ? null : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            throw Refused.field("offUntil", "conduct.review.no-date", text);
        }
    }

    /** When a decision is due: as many days after the hearing as an appeal has. */
    @Transactional(readOnly = true)
    public Instant decideBy(String number) {
        LedgerLine line = line(review(number));
        return days.from(line.pack(), line.subjectUnit(), clock.instant()).end();
    }

    /** An appeal of an employee was decided: their reviews that wait look again. */
    void appealDecided(String employee) {
        reviews.findBySubjectAndStateIn(employee, Set.of(Review.State.OPEN, Review.State.HEARD))
                .forEach(each -> process.appealDecided(each.numberText()));
    }

    /** A proposal that is taken back ends its review; what people decided is laid before the quality office again. */
    @EventListener
    void lapse(LineCountered countered) {
        reviews.findByLine(countered.line().id()).ifPresent(review -> loseGround(review, countered.counter()));
    }

    private void loseGround(Review review, LedgerLine counter) {
        boolean open = review.isOpen();
        review.loseGround(counter.because(), counter.reason(), clock.instant());
        reviews.saveAndFlush(review);
        if (open) {
            process.lapse(review.numberText());
        }
        Set<String> told = new TreeSet<>(organisation.holders("unit-leader", review.unit()));
        told.addAll(organisation.holders("quality-office", review.unit()));
        told.add(review.subject());
        Map<String, String> arguments = arguments(review);
        arguments.put("reason", counter.reason() == null ? "–" : counter.reason());
        notifications.tell(told, subject(review), open ? "conduct.notice.review-void" : "conduct.notice.review-groundless",
                arguments, "void");
    }

    /** One review with its evidence, for a reader who may see it. */
    @Transactional(readOnly = true)
    public ReviewView find(String number, Reader reader) {
        Review review = review(number);
        if (!sight.sees(reader, Subject.employee(review.subject()), review.unit())) {
            throw new NotFound("review", number);
        }
        return view(review);
    }

    /** Reviews that match, as far as the reader may see them. */
    @Transactional(readOnly = true)
    public Page<ReviewView> find(String state, String subject, Reader reader, Pageable page) {
        return reviews.page(Words.state(Review.State.class, state), subject, Sight.seesAll(reader), sight.led(reader, reviews.units()),
                reader.login(), page).map(each -> each.view(null));
    }

    /** Takes the turn before the review is read: of two who act at once the second sees what the first did. */
    private Review takeTurn(String number) {
        turns.take(List.of(Subject.employee(reviews.subjectOf(number)
                .orElseThrow(() -> new NotFound("review", number)))));
        return review(number);
    }

    private ReviewView view(Review review) {
        return review.view(ledger.byIds(review.evidence()));
    }

    private Review review(String number) {
        return reviews.findByNumber(number).orElseThrow(() -> new NotFound("review", number));
    }

    private LedgerLine line(Review review) {
        return lines.findById(review.line()).orElseThrow();
    }

    private static String subject(Review review) {
        return "review:" + review.numberText();
    }

    private Map<String, String> arguments(Review review) {
        LedgerLine line = line(review);
        Map<String, String> arguments = new HashMap<>(Map.of("number", review.numberText(), "employee",
                names.of(review.subject()), "clause", review.clause()));
        arguments.putAll(Notifications.named("action",
                names.word(line.pack(), "action", review.action(), line.release())));
        return arguments;
    }
}
