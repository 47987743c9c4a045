package io.youzhi.survey;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.youzhi.decision.Decisions;
import io.youzhi.decision.Outcome;
import io.youzhi.org.Groups;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.Wording;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.rules.settings.Settings;
import io.youzhi.rules.survey.Questionnaire;
import io.youzhi.rules.survey.Questionnaires;
import io.youzhi.rules.survey.Questionnaires.Recovery;
import io.youzhi.rules.survey.Questionnaires.Score;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import io.youzhi.shared.Refused.Fault;
import io.youzhi.shared.time.Limit;
import io.youzhi.survey.process.SurveyProcess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers, however they come, has them rated by the rules, and starts what a bad rating leads to (B-7). */
@Service
@Transactional
public class ReplyManagement {

    /** What a rating's case is called among the decisions. */
    static final String CASE = "rating";
    private static final int LONGEST_NAME = 100;
    private static final Set<String> WRITERS = Set.of(Groups.AGENT, Groups.QUALITY_OFFICE, Groups.UNIT_LEADER, Groups.MANAGER,
            Groups.ADMINISTRATOR);

    private final SurveyManagement surveys;
    private final Surveys all;
    private final Links links;
    private final Replies replies;
    private final Callbacks callbacks;
    private final Questionnaires questionnaires;
    private final Wording wording;
    private final Organisation organisation;
    private final Decisions decisions;
    private final Settings settings;
    private final Calendars calendars;
    private final SurveyProcess process;
    private final Clock clock;

    ReplyManagement(SurveyManagement surveys, Surveys all, Links links, Replies replies, Callbacks callbacks,
                    Questionnaires questionnaires, Wording wording, Organisation organisation, Decisions decisions,
                    Settings settings, Calendars calendars, SurveyProcess process, Clock clock) {
        this.surveys = surveys;
        this.all = all;
        this.links = links;
        this.replies = replies;
        this.callbacks = callbacks;
        this.questionnaires = questionnaires;
        this.wording = wording;
        this.organisation = organisation;
        this.decisions = decisions;
        this.settings = settings;
        this.calendars = calendars;
        this.process = process;
        this.clock = clock;
    }

    // ---- by link and by card ------------------------------------------------------------------------------------

    /** What a link asks; {@link NotFound} for a word that is none. */
    @Transactional(readOnly = true)
    public Asked asked(String token) {
        Link link = links.findByToken(token).orElseThrow(ReplyManagement::noLink);
        Survey survey = all.findById(link.surveyId()).orElseThrow();
        return new Asked(survey.title(), organisation.unit(link.unit()).name(),
                link.clerk() == null ? null : organisation.nameOf(link.clerk()), questionnaire(survey),
                !survey.takes(clock.instant()), link.isAnswered(), link.isCard());
    }

    /** Takes the answer that came by a link: a customer's own takes one, a card one in a while. */
    public void answer(String token, NewReply said) {
        Link link = links.hold(token).orElseThrow(ReplyManagement::noLink);
        Survey survey = all.findById(link.surveyId()).orElseThrow();
        mustTake(survey);
        NewReply whole = new NewReply(said.answers(), link.unit(), link.clerk(),
                link.customerKind(), null, said.name(),
                said.phone() == null && isPhone(link.contact()) ? link.contact() : said.phone());
        Answers answers = check(survey, whole);
        if (link.isCard()) {
            mustHavePaused(survey, link);
        }
        link.answer(clock.instant());
        Reply reply = new Reply(survey, link.isCard() ? Source.CARD : Source.LINK, whole, null, clock.instant());
        save(survey, link.isCard() ? reply : reply.byLink(link.id()), whole, answers);
    }

    /** Without the word: what is in an address bar may be one letter away from somebody else's. */
    private static NotFound noLink() {
        return new NotFound("survey-link", "…");
    }

    /** Nobody fills in a clerk's card again and again in one go. */
    private void mustHavePaused(Survey survey, Link card) {
        Limit pause = settings.of(survey.pack(), "card.pause", survey.release()).limit();
        Instant next = card.lastUsedAt() == null ? Instant.MIN : calendars.calendar(survey.pack(), survey.calendar(),
                survey.release()).due(card.lastUsedAt(), pause);
        if (clock.instant().isBefore(next)) {
            throw Refused.because("survey.card-pause");
        }
    }

    private static boolean isPhone(String contact) {
        return contact != null && contact.matches("[+0-9 ()-]{3,40}");
    }

    // ---- by staff -------------------------------------------------------------------------------------------------

    /** Writes down what a customer told on a return visit or at a meeting; the number of the rating. */
    public String record(String number, Source source, NewReply said, Reader by) {
        Survey survey = surveys.get(number);
        mustTake(survey);
        if (source != Source.VISIT && source != Source.MEETING) {
            throw Refused.field("source", "field.unknown-word", source == null ? "–" : source.word(), "visit, meeting");
        }
        if (!by.isAnyOf(WRITERS) && !Groups.leadsAny(by)) {
            throw Refused.because("survey.not-yours", number);
        }
        if (by.login().equals(said.clerk())) {
            throw Refused.field("clerk", "survey.own-rating");
        }
        Answers answers = check(survey, said);
        Reply reply = new Reply(survey, source, said, by.login(), clock.instant());
        save(survey, reply, said, answers);
        return number(survey, reply);
    }

    // ---- what all have in common ----------------------------------------------------------------------------------

    private void mustTake(Survey survey) {
        survey.mustBeOpen();
        if (!survey.takes(clock.instant())) {
            throw Refused.because("survey.closed", survey.number());
        }
    }

    private Questionnaire questionnaire(Survey survey) {
        return questionnaires.one(survey.pack(), survey.questionnaire(), survey.release());
    }

    private Answers check(Survey survey, NewReply said) {
        Answers answers = Answers.of(questionnaire(survey), said.answers(), "");
        List<Fault> faults = new ArrayList<>(answers.faults());
        faults.addAll(faults(survey, said, said.unit() == null ? Set.of() : units()));
        if (!faults.isEmpty()) {
            throw Refused.fields(faults);
        }
        return answers;
    }

    /** What is wrong with a reply besides its answers, where these are all units there are. */
    List<Fault> faults(Survey survey, NewReply said, Set<String> units) {
        List<Fault> faults = new ArrayList<>();
        Set<String> kinds = wording.words(survey.pack(), "customer-kinds", survey.release());
        if (said.customerKind() != null && !kinds.contains(said.customerKind())) {
            faults.add(new Fault("customerKind", "field.unknown-word", List.of(said.customerKind(), String.join(", ", kinds))));
        }
        if (said.unit() != null && !units.contains(said.unit())) {
            faults.add(new Fault("unit", "survey.no-unit", List.of(said.unit())));
        }
        if (said.clerk() != null && organisation.employeeOf(said.clerk()).isEmpty()) {
            faults.add(new Fault("clerk", "survey.no-clerk", List.of(said.clerk())));
        }
        if (said.answeredAt() != null && said.answeredAt().isAfter(clock.instant())) {
            faults.add(new Fault("answeredAt", "survey.in-future", List.of()));
        }
        if (said.phone() != null && !isPhone(said.phone())) {
            faults.add(new Fault("phone", "survey.bad-phone", List.of()));
        }
        if (said.name() != null && said.name().length() > LONGEST_NAME) {
            faults.add(new Fault("name", "field.too-long", List.of(LONGEST_NAME)));
        }
        return faults;
    }

    /** Ids of all units there are. */
    Set<String> units() {
        return organisation.units().stream().map(UnitView::id).collect(Collectors.toSet());
    }

    /**
     * Keeps a checked reply with its rating, and starts the recovery of a bad one. Whoever an outside body asked told it to
     * that body: a case of theirs is opened only where they said whom to call.
     */
    Reply save(Survey survey, Reply reply, NewReply said, Answers answers) {
        Questionnaire questionnaire = questionnaire(survey);
        Optional<Score> score = questionnaires.score(questionnaire, answers.scores(), survey.year(), said.customerKind());
        Optional<Recovery> recovery = score.flatMap(one -> questionnaires.recovery(questionnaire, one, said.customerKind()))
                .filter(one -> reply.source() != Source.FILE || said.phone() != null);
        score.ifPresent(one -> reply.rated(one, recovery.isPresent(), one.why().inShort()));
        answers.said().forEach(one -> reply.line(one.question(), one.choice(), one.score(), one.words()));
        replies.save(reply);
        recovery.ifPresent(one -> {
            if (said.phone() != null || said.name() != null) {
                callbacks.save(new Callback(reply.id(), said.name(), said.phone()));
            }
            String rating = number(survey, reply);
            decisions.keep(CASE, rating, Outcome.of("recovery").with("score", reply.score()).with("band", reply.band())
                    .with("kind", one.kind()).with("category", one.category()), one.why());
            process.recover(rating);
        });
        return reply;
    }

    /** The number of a rating: its survey's, and which of all replies it is. */
    static String number(Survey survey, Reply reply) {
        return survey.number() + "-" + reply.id();
    }

    /**
     * What a link asks.
     *
     * @param title         what the survey is called
     * @param unit          name of the unit it is about
     * @param clerk         name of the clerk it is about, or null
     * @param questionnaire what is asked
     * @param over          whether the survey is over
     * @param answered      whether this link was answered already
     * @param card          whether it is a comment card
     */
    public record Asked(String title, String unit, String clerk, Questionnaire questionnaire, boolean over, boolean answered,
                        boolean card) {
    }
}
