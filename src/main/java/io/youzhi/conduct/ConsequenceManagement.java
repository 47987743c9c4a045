package io.youzhi.conduct;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.youzhi.org.Groups;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.EmployeeView;
import io.youzhi.rules.Releases;
import io.youzhi.rules.conduct.Conduct;
import io.youzhi.shared.Faults;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is carried out after a decision of the rules or of people: the talk, the training in one of its three forms with its
 * exam, the supervised time, the return from off-post, a transfer or leave. Each step goes into the file of the review; what
 * an exam leads to the conduct rules say. Nobody does any of it about themselves.
 */
@Service
@Transactional
public class ConsequenceManagement {

    /** The type of event that says how an exam went. */
    private static final String EXAM = "exam";
    private static final String PASSED = "passed";
    private static final String AWAY = "away";
    private static final int LONGEST = 4000;

    private final ReviewManagement reviews;
    private final Reviews all;
    private final ReviewFile file;
    private final Relief relief;
    private final ConductManagement conduct;
    private final Organisation organisation;
    private final Conduct rules;
    private final Releases releases;
    private final ReviewProcess process;
    private final Clock clock;

    ConsequenceManagement(ReviewManagement reviews, Reviews all, ReviewFile file, Relief relief, ConductManagement conduct,
                          Organisation organisation, Conduct rules, Releases releases, ReviewProcess process, Clock clock) {
        this.reviews = reviews;
        this.all = all;
        this.file = file;
        this.relief = relief;
        this.conduct = conduct;
        this.organisation = organisation;
        this.rules = rules;
        this.releases = releases;
        this.process = process;
        this.clock = clock;
    }

    /** Completes a step such as {@code HoldTalk} with its fields, for whoever acts now. */
    public ReviewView complete(String number, String step, Map<String, Object> fields) {
        reviews.takeTurn(number);
        process.complete(number, step, fields);
        return reviews.view(reviews.review(number));
    }

    /**
     * Puts on file what has to be there before a decision, as far as it is given. Called when the step is completed.
     *
     * @param papers words and day of each need that somebody has something for
     */
    public void file(String number, Map<String, Paper> papers, Reader by) {
        Review review = reviews.takeTurn(number);
        review.require(Review.State.HEARD);
        review.refuseSelf(by.login());
        if (!by.is(Groups.QUALITY_OFFICE)) {
            reviews.requireHearer(review, by);
        }
        reviews.needs(review).stream().filter(papers::containsKey).forEach(need -> file.add(ReviewEntry.of(review, need,
                past(review, need + "On", papers.get(need).on()), needed(need, papers.get(need).words()), by.login(),
                clock.instant())));
    }

    /** What has to be on file before a review can be confirmed, in the order of the policy. */
    @Transactional(readOnly = true)
    public List<String> needs(String number) {
        return reviews.needs(reviews.review(number));
    }

    /** The talk was held. Called when the step is completed. */
    public void talked(String number, String on, String words, Reader by) {
        Review review = led(number, by);
        file.add(ReviewEntry.of(review, ReviewFile.TALK, past(review, "on", on), needed("words", words), by.login(),
                clock.instant()));
        done(review, "talked");
    }

    /** A training is arranged; whoever is trained away from work is relieved of it. Called when the step is completed. */
    public void planTraining(String number, String form, String from, String until, String words, Reader by) {
        Review review = led(number, by);
        if (form == null || !rules.knows(packOf(review), "training-forms", form, releases.live())) {
            throw Refused.field("form", "conduct.review.no-form", String.valueOf(form));
        }
        LocalDate first = day("from", from);
        LocalDate last = lastDay(first, until);
        file.add(ReviewEntry.lasting(review, ReviewFile.TRAINING, first, last, form, optional(words), by.login(), clock.instant()));
        if (AWAY.equals(form)) {
            relief.away(review, first, last, by.login());
        }
        reviews.tell(review, "training", Set.of("unit-leader"), Map.of("from", first.toString(), "until", last.toString()));
    }

    /** When the exam is due: at the end of the training's last day. */
    @Transactional(readOnly = true)
    public Instant examBy(String number) {
        Review review = reviews.review(number);
        return file.of(review).stream().filter(each -> each.until() != null).reduce((a, b) -> b)
                .map(each -> relief.endOf(each.until(), review.unit())).orElseGet(clock::instant);
    }

    /** The exam was held: its result is judged as a conduct event. Called when the step is completed. */
    public void examined(String number, String passed, Instant at, String words, Reader by) {
        if (!Set.of("yes", "no").contains(String.valueOf(passed))) {
            throw Refused.field(PASSED, "conduct.review.passed-missing");
        }
        Review review = running(number, by);
        if (at == null || !at.isAfter(review.openedAt().minusSeconds(1))) {
            throw Refused.field("at", "conduct.review.exam-before", number);
        }
        boolean well = "yes".equals(passed);
        review.finish(clock.instant());
        relief.over(review, by.login());
        ConductEventView event = conduct.record(new NewConductEvent(EXAM, at, review.subject(), List.of(), null, null,
                Map.of(PASSED, well)), by);
        file.add(ReviewEntry.exam(review, LocalDate.ofInstant(at, relief.zone(review.unit())), well, event.id(), optional(words),
                by.login(), clock.instant()));
        reviews.tell(review, well ? "passed" : "failed", Set.of("unit-leader"), Map.of());
    }

    /** Somebody recorded an exam of an employee in training elsewhere: the training is over with it, but not one that it led to. */
    @EventListener
    void hear(EventJudged judged) {
        ConductEvent event = judged.event();
        if (!EXAM.equals(event.type()) || event.employee() == null) {
            return;
        }
        all.findBySubjectAndStateIn(event.employee(), Set.of(Review.State.CONFIRMED)).stream().filter(Review::isTraining)
                .filter(each -> !event.id().equals(each.event()) && !event.at().isBefore(each.openedAt())).findFirst().ifPresent(each -> examined(each, event));
    }

    private void examined(Review review, ConductEvent event) {
        boolean passed = Boolean.TRUE.equals(event.details().get(PASSED));
        review.finish(clock.instant());
        relief.over(review, event.recordedBy());
        file.add(ReviewEntry.exam(review, LocalDate.ofInstant(event.at(), relief.zone(review.unit())), passed, event.id(), null,
                event.recordedBy(), clock.instant()));
        process.examHeld(review.numberText());
        reviews.tell(review, passed ? "passed" : "failed", Set.of("unit-leader"), Map.of());
    }

    /** A supervised time is arranged. Called when the step is completed. */
    public void planSupervision(String number, String supervisor, String from, String until, String words, Reader by) {
        Review review = led(number, by);
        String colleague = colleague(review, supervisor);
        LocalDate first = day("from", from);
        LocalDate last = lastDay(first, until);
        file.add(ReviewEntry.lasting(review, ReviewFile.SUPERVISION, first, last, colleague, optional(words), by.login(),
                clock.instant()));
        reviews.tell(review, "supervision", Set.of("unit-leader"), Map.of("from", first.toString(), "until", last.toString()));
    }

    /** A colleague of the same unit by login, or by a name that only one of them has. */
    private String colleague(Review review, String named) {
        List<String> found = organisation.staff(review.unit()).stream().filter(EmployeeView::active)
                .filter(each -> !each.id().equals(review.subject()) && (each.id().equals(named) || each.name().equals(named)))
                .map(EmployeeView::id).toList();
        if (found.size() != 1) {
            throw Refused.field("supervisor", "conduct.review.no-supervisor", String.valueOf(named));
        }
        return found.get(0);
    }

    /** The supervised time is over. Called when the step is completed. */
    public void closeSupervision(String number, String words, Reader by) {
        Review review = led(number, by);
        file.add(ReviewEntry.of(review, ReviewFile.SUPERVISED, relief.today(review.unit()), needed("words", words), by.login(),
                clock.instant()));
        done(review, "supervised");
    }

    /**
     * Back on post, or off for longer. Called when the step is completed.
     *
     * @param outcome return or extend
     * @param day     the first day back, or the last day off
     * @return whether the employee is back
     */
    public boolean decideReturn(String number, String outcome, String day, String reason, Reader by) {
        if (!Set.of("return", "extend").contains(String.valueOf(outcome))) {
            throw Refused.field("outcome", "conduct.outcome.unknown", String.valueOf(outcome), "return, extend");
        }
        Review review = running(number, by);
        if (!by.is(Groups.QUALITY_OFFICE)) {
            throw Refused.because("conduct.quality-office-only");
        }
        boolean back = "return".equals(outcome);
        LocalDate named = day("day", day);
        LocalDate today = relief.today(review.unit());
        if (back ? named.isAfter(today) : !named.isAfter(review.offUntil())) {
            throw Refused.field("day", back ? "conduct.review.in-future" : "conduct.review.not-longer", back ? today : review.offUntil());
        }
        String words = needed("reason", reason);
        file.add(ReviewEntry.of(review, back ? ReviewFile.RETURN : ReviewFile.EXTENSION, named, words, by.login(), clock.instant()));
        if (back) {
            review.comeBack(named, clock.instant());
            relief.over(review, by.login());
        } else {
            review.extend(named);
            relief.offPost(review, named, by.login());
        }
        reviews.tell(review, back ? "returned" : "extended", Set.of("unit-leader"), Map.of("day", named.toString()));
        return back;
    }

    /** The first moment after the last day off post. */
    @Transactional(readOnly = true)
    public Instant lastDayOver(String number) {
        Review review = reviews.review(number);
        return relief.endOf(review.offUntil(), review.unit());
    }

    /** The last day off post is over, and nobody decided otherwise: the employee is back. */
    public void endOffPost(String number) {
        Review review = reviews.takeTurn(number);
        LocalDate back = review.offUntil().plusDays(1);
        file.add(ReviewEntry.of(review, ReviewFile.RETURN, back, null, null, clock.instant()));
        review.comeBack(back, clock.instant());
        relief.over(review, null);
        reviews.tell(review, "returned", Set.of("unit-leader", "quality-office"), Map.of("day", back.toString()));
    }

    /** A transfer, resignation or dismissal was carried out in the organisation. Called when the step is completed. */
    public void carriedOut(String number, String words, Reader by) {
        Review review = running(number, by);
        if (!by.is(Groups.QUALITY_OFFICE)) {
            throw Refused.because("conduct.quality-office-only");
        }
        EmployeeView then = organisation.employee(review.subject(), review.openedAt());
        EmployeeView now = organisation.employee(review.subject());
        boolean moved = !now.active() || !now.unit().equals(then.unit()) || !String.valueOf(now.post()).equals(then.post());
        if (review.isMove() ? !moved : now.active()) {
            throw Refused.because(review.isMove() ? "conduct.review.not-moved" : "conduct.review.not-left", number, review.subject());
        }
        file.add(ReviewEntry.of(review, ReviewFile.MOVED, relief.today(review.unit()), needed("words", words), by.login(),
                clock.instant()));
        done(review, "carried-out");
    }

    /** What is paid each month while a training lasts, CNY, where the pack says so; nothing for anything but a training. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> payMeanwhile(ReviewView review) {
        return ReviewFile.TRAINING.equals(review.carriedOut())
                ? rules.trainingPay(organisation.unit(review.unit()).pack(), releases.live()) : Optional.empty();
    }

    private Review led(String number, Reader by) {
        Review review = running(number, by);
        reviews.requireHearer(review, by);
        return review;
    }

    private Review running(String number, Reader by) {
        Review review = reviews.takeTurn(number);
        review.requireCarryingOut(by.login());
        return review;
    }

    private void done(Review review, String what) {
        review.finish(clock.instant());
        reviews.tell(review, what, Set.of("unit-leader"), Map.of());
    }

    private String packOf(Review review) {
        return organisation.unit(review.unit()).pack();
    }

    private LocalDate past(Review review, String field, String text) {
        LocalDate day = day(field, text);
        LocalDate today = relief.today(review.unit());
        if (day.isAfter(today)) {
            throw Refused.field(field, "conduct.review.in-future", today);
        }
        return day;
    }

    private LocalDate lastDay(LocalDate first, String text) {
        LocalDate last = day("until", text);
        if (last.isBefore(first)) {
            throw Refused.field("until", "conduct.review.ends-before", first);
        }
        return last;
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text == null ? "" : text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            throw Refused.field(field, "conduct.review.no-date", String.valueOf(text));
        }
    }

    private static String needed(String field, String words) {
        new Faults().text(field, words, LONGEST).refuse();
        return words;
    }

    private static String optional(String words) {
        new Faults().optional("words", words, LONGEST).refuse();
        return words;
    }

    /**
     * A paper for the file.
     *
     * @param words what it says, and where it is kept
     * @param on    its day, as typed
     */
    public record Paper(String words, String on) {
    }
}
