package io.youzhi.conduct;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.youzhi.notification.Notifications;
import io.youzhi.org.Groups;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.conduct.Conduct;
import io.youzhi.rules.conduct.Consequence.SubjectKind;
import io.youzhi.rules.conduct.Course;
import io.youzhi.shared.Faults;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews of what rules may only propose: the leader hears the employee, the role that the action names decides, and nobody
 * does so about themselves, about what they recorded, or after hearing. What rules decided themselves, such as a training,
 * is opened here to be carried out ({@link ConsequenceManagement}).
 */
@Service
@Transactional
public class ReviewManagement {

    /** The states of reviews, in their order. */
    public static final List<String> STATES = Arrays.stream(Review.State.values()).map(Words::of).toList();

    /** The outcome that asks for more to be put on file. */
    private static final String MORE = "more";

    private final Reviews reviews;
    private final LedgerLines lines;
    private final Appeals appeals;
    private final Ledger ledger;
    private final Turns turns;
    private final Evidence evidence;
    private final AppealDays days;
    private final Sight sight;
    private final ConductEvents events;
    private final ReviewFile file;
    private final Relief relief;
    private final Conduct rules;
    private final ReviewProcess process;
    private final Organisation organisation;
    private final Notifications notifications;
    private final Names names;
    private final Clock clock;

    ReviewManagement(Reviews reviews, LedgerLines lines, Appeals appeals, Ledger ledger, Turns turns, Evidence evidence,
                     AppealDays days, Sight sight, ConductEvents events, ReviewFile file, Relief relief, Conduct rules,
                     ReviewProcess process, Organisation organisation, Notifications notifications,
                     Names names, Clock clock) {
        this.reviews = reviews;
        this.lines = lines;
        this.appeals = appeals;
        this.ledger = ledger;
        this.turns = turns;
        this.evidence = evidence;
        this.days = days;
        this.sight = sight;
        this.events = events;
        this.file = file;
        this.relief = relief;
        this.rules = rules;
        this.process = process;
        this.organisation = organisation;
        this.notifications = notifications;
        this.names = names;
        this.clock = clock;
    }

    /** A line that people decide or carry out opens a review; nothing happens by itself. */
    @EventListener
    void open(LineWritten written) {
        LedgerLine line = written.line();
        Course course = line.action() == null ? null : rules.course(line.pack(), line.action(), line.release());
        if (course == null || line.subject().kind() != SubjectKind.EMPLOYEE
                || !line.proposal() && course.carriedOut() == null) {
            return;
        }
        Review review = reviews.saveAndFlush(new Review(line, unitNow(line), decided(course), clock.instant()));
        review.number();
        reviews.saveAndFlush(review);
        process.start(review.view(List.of(), List.of(), List.of(), List.of()), new ReviewProcess.Roles(hearers(review), review.deciders()),
                !course.needs().isEmpty());
        tell(review, review.isProposal() ? "opened" : "due", Set.of("unit-leader", "quality-office"), Map.of());
    }

    /** Where a release says not who decides, the quality office does. */
    private static Course decided(Course course) {
        return !course.proposal() || course.decidedBy() != null ? course
                : new Course(true, Groups.QUALITY_OFFICE, course.carriedOut(), course.needs());
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
        takeTurn(number).require(Review.State.OPEN);
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
        requireHearer(review, by);
        review.hear(hearing, "yes".equals(attended), by.login(), clock.instant());
    }

    /** Refuses whoever is not of the group that hears, and the employee. */
    void requireHearer(Review review, Reader by) {
        if (!by.groups().contains(hearers(review)) || by.login().equals(review.subject())) {
            throw Refused.because("conduct.review.not-the-hearer", review.numberText());
        }
    }

    /** Whether an appeal of the employee is open, for which the review waits. */
    @Transactional(readOnly = true)
    public boolean waitsForAppeals(String number) {
        return appeals.existsBySubjectAndState(review(number).subject(), Appeal.State.OPEN);
    }

    /** Completes the decision, for whoever acts now. */
    public ReviewView decide(String number, String outcome, String reason, LocalDate offUntil) {
        takeTurn(number).require(Review.State.HEARD);
        process.decide(number, outcome, reason, offUntil);
        return view(review(number));
    }

    /**
     * People decide. Called when the step is completed.
     *
     * @param outcome confirm, reject, or more where the file is not complete
     */
    public void decide(String number, String outcome, String reason, String offUntil, Reader by) {
        Review review = takeTurn(number);
        requireDecider(review, by);
        List<String> needs = needs(review);
        List<String> outcomes = needs.isEmpty() ? List.of("confirm", "reject") : List.of("confirm", "reject", MORE);
        if (!outcomes.contains(outcome)) {
            throw Refused.field("outcome", "conduct.outcome.unknown", String.valueOf(outcome), String.join(", ", outcomes));
        }
        new Faults().optional("reason", reason, 2000).refuse();
        if (reason == null || reason.isBlank()) {
            throw Refused.field("reason", "conduct.reason.missing");
        }
        review.requireDecidable(by.login());
        if (MORE.equals(outcome)) {
            tell(review, "more", Set.of("unit-leader"), Map.of("reason", reason));
            return;
        }
        boolean confirmed = "confirm".equals(outcome);
        if (waitsForAppeals(number)) {
            throw Refused.because("conduct.review.appeal-open", number);
        }
        LocalDate until = review.isForATime() ? lastDayOff(offUntil) : null;
        if (confirmed) {
            requireFile(review, needs);
            requireLastDay(review, until);
        }
        review.decide(confirmed, reason, until, by.login(), clock.instant());
        if (confirmed && until != null) {
            relief.offPost(review, until, by.login());
        }
        tell(review, outcome, Set.of("unit-leader"), Map.of());
    }

    private void requireDecider(Review review, Reader by) {
        if (!by.is(review.deciders())) {
            throw Refused.because("conduct.review.decided-by", review.numberText(), review.deciders());
        }
        boolean recorded = events.findById(review.event()).filter(event -> by.login().equals(event.recordedBy())).isPresent();
        if (recorded) {
            throw Refused.because("conduct.review.recorded-by-you", review.numberText());
        }
    }

    private void requireFile(Review review, List<String> needs) {
        List<String> missing = file.missing(review, needs);
        if (!missing.isEmpty()) {
            LedgerLine line = line(review);
            throw Refused.because("conduct.review.not-on-file", review.numberText(), missing.stream()
                    .map(each -> names.word(line.pack(), "file-entries", each, null)).map(each -> each.zh() + " " + each.en())
                    .collect(Collectors.joining(", ")));
        }
    }

    private void requireLastDay(Review review, LocalDate until) {
        if (review.isReturn()) {
            LocalDate today = relief.today(review.unit());
            if (until == null || until.isBefore(today)) {
                throw Refused.field("offUntil", "conduct.review.last-day", today);
            }
        }
    }

    /** What has to be on file before a review can be confirmed, as the release says that proposed it. */
    List<String> needs(Review review) {
        LedgerLine line = line(review);
        return rules.course(line.pack(), line.action(), line.release()).needs();
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
        boolean running = review.isRunning();
        boolean undecided = review.isOpen() || running && !review.isProposal();
        review.loseGround(counter.because(), counter.reason(), clock.instant());
        reviews.saveAndFlush(review);
        if (running) {
            relief.over(review, counter.because() == null ? null : review.decidedBy());
            process.lapse(review.numberText());
        }
        tell(review, undecided ? "void" : "groundless", Set.of("unit-leader", "quality-office"),
                Map.of("reason", counter.reason() == null ? "–" : counter.reason()));
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
                reader.login(), page).map(each -> each.view(null, null, null, null));
    }

    /** Takes the turn before the review is read: of two who act at once the second sees what the first did. */
    Review takeTurn(String number) {
        turns.take(List.of(Subject.employee(reviews.subjectOf(number)
                .orElseThrow(() -> new NotFound("review", number)))));
        return review(number);
    }

    ReviewView view(Review review) {
        List<String> needs = needs(review);
        return review.view(ledger.byIds(review.evidence()), file.of(review), needs.isEmpty() ? List.of() : file.earlier(review),
                review.isOpen() ? file.missing(review, needs) : List.of());
    }

    Review review(String number) {
        return reviews.findByNumber(number).orElseThrow(() -> new NotFound("review", number));
    }

    private LedgerLine line(Review review) {
        return lines.findById(review.line()).orElseThrow();
    }

    /** Tells the employee and the holders of some roles of a step. */
    void tell(Review review, String what, Set<String> roles, Map<String, String> more) {
        Set<String> told = new TreeSet<>(Set.of(review.subject()));
        roles.forEach(role -> told.addAll(organisation.holders(role, review.unit())));
        LedgerLine line = line(review);
        Map<String, String> arguments = new HashMap<>(Map.of("number", review.numberText(), "employee",
                names.of(review.subject()), "clause", review.clause()));
        arguments.putAll(Notifications.named("action",
                names.word(line.pack(), "action", review.action(), line.release())));
        arguments.putAll(more);
        notifications.tell(told, "review:" + review.numberText(), "conduct.notice.review-" + what, arguments,
                what + ":" + clock.instant());
    }
}
