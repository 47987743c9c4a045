package io.youzhi.survey;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.youzhi.notification.Notifications;
import io.youzhi.org.Groups;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.EmployeeView;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.Releases;
import io.youzhi.rules.Wording;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.rules.settings.Settings;
import io.youzhi.rules.survey.Questionnaires;
import io.youzhi.shared.Faults;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Numbers;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import io.youzhi.shared.time.BusinessCalendar;
import io.youzhi.survey.NewSurvey.NewInvitation;
import io.youzhi.survey.process.SurveyProcess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens surveys, hands out their links and cards, reminds once, and closes them. */
@Service
@Transactional
public class SurveyManagement {

    private static final Set<String> EVERYWHERE = Set.of(Groups.QUALITY_OFFICE, Groups.MANAGER, Groups.ADMINISTRATOR);
    private static final int MOST_AT_ONCE = 5000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    private static final int BYTES_OF_A_TOKEN = 32;

    private final Surveys surveys;
    private final Links links;
    private final Questionnaires questionnaires;
    private final Wording wording;
    private final Organisation organisation;
    private final Notifications notifications;
    private final Releases releases;
    private final Settings settings;
    private final Calendars calendars;
    private final Numbers numbers;
    private final SurveyProcess process;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    SurveyManagement(Surveys surveys, Links links, Questionnaires questionnaires, Wording wording,
                     Organisation organisation, Notifications notifications, Releases releases, Settings settings,
                     Calendars calendars, Numbers numbers, SurveyProcess process, Clock clock) {
        this.surveys = surveys;
        this.links = links;
        this.questionnaires = questionnaires;
        this.wording = wording;
        this.organisation = organisation;
        this.notifications = notifications;
        this.releases = releases;
        this.settings = settings;
        this.calendars = calendars;
        this.numbers = numbers;
        this.process = process;
        this.clock = clock;
    }

    /** Opens a survey of a unit; its number. The quality office does so anywhere, leaders in their own units. */
    public String open(NewSurvey what, Reader by) {
        new Faults().text("unit", what.unit(), 64).text("questionnaire", what.questionnaire(), 64)
                .text("title", what.title(), 200)
                .require(what.year() == null || what.year() >= FIRST_YEAR && what.year() <= LAST_YEAR, "year", "survey.year")
                .require(what.asked() == null || what.asked() >= 0, "asked", "survey.asked")
                .require(what.invitations().size() <= MOST_AT_ONCE, "invitations", "survey.too-many", MOST_AT_ONCE).refuse();
        UnitView unit = unit(what.unit());
        mustRun(unit.id(), by);
        String release = releases.live();
        Set<String> known = Set.copyOf(questionnaires.of(unit.pack(), release).stream().map(one -> one.id()).toList());
        new Faults().oneOf("questionnaire", what.questionnaire(), known).refuse();
        Instant now = clock.instant();
        BusinessCalendar calendar = calendars.calendar(unit.pack(), unit.calendar(), release);
        Instant closing = what.closesAt() != null ? what.closesAt()
                : calendar.due(now, settings.of(unit.pack(), "survey.open-for", release).limit());
        new Faults().require(closing.isAfter(now), "closesAt", "survey.closes-in-past").refuse();
        int year = what.year() == null ? now.atZone(calendar.zone()).getYear() : what.year();
        Survey survey = new Survey(Numbers.number("S", numbers.next("survey"), now, calendar.zone()), what, unit, release,
                year, by.login(), now);
        survey.runs(calendar.due(now, settings.of(unit.pack(), "survey.remind-after", release).limit()), closing);
        surveys.save(survey);
        invite(survey, what.invitations(), unit);
        process.start(survey.number(), survey.byLink(), survey.remindAt(), survey.closesAt());
        return survey.number();
    }

    private UnitView unit(String id) {
        UnitView unit = organisation.unit(id);
        if (!unit.active()) {
            throw Refused.field("unit", "survey.unit-closed", id);
        }
        return unit;
    }

    private void mustRun(String unit, Reader by) {
        if (!by.isAnyOf(EVERYWHERE) && !Groups.leads(by, unit)) {
            throw Refused.field("unit", "survey.other-unit", unit);
        }
    }

    private void invite(Survey survey, List<NewInvitation> people, UnitView unit) {
        Faults faults = new Faults();
        Set<String> units = organisation.units().stream().map(UnitView::id).collect(Collectors.toSet());
        Set<String> kinds = wording.words(unit.pack(), "customer-kinds", survey.release());
        for (int i = 0; i < people.size(); i++) {
            NewInvitation one = people.get(i);
            String at = "invitations[" + i + "].";
            faults.text(at + "contact", one.contact(), 100);
            faults.require(one.customerKind() == null || kinds.contains(one.customerKind()), at + "customerKind",
                    "field.unknown-word", String.valueOf(one.customerKind()), String.join(", ", kinds));
            faults.require(one.unit() == null || units.contains(one.unit()), at + "unit", "survey.no-unit", String.valueOf(one.unit()));
        }
        faults.refuse();
        links.saveAll(people.stream().map(one -> Link.of(survey.id(), token(), one.contact().strip(),
                one.unit() == null ? survey.unit() : one.unit(), one.customerKind())).toList());
    }

    /** A word that nobody can guess. */
    private String token() {
        byte[] bytes = new byte[BYTES_OF_A_TOKEN];
        chance.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Lays the comment card of a survey before clerks, each their own (J-4); who has one keeps it. */
    public void layCards(String number, List<String> clerks, Reader by) {
        Survey survey = mine(number, by);
        survey.mustBeOpen();
        new Faults().require(!clerks.isEmpty(), "clerks", "field.missing").refuse();
        for (String clerk : clerks) {
            EmployeeView employee = organisation.employee(clerk);
            new Faults().require(employee.active(), "clerks", "survey.clerk-gone", clerk).refuse();
            if (links.findFirstBySurveyIdAndClerk(survey.id(), clerk).isEmpty()) {
                links.save(Link.card(survey.id(), token(), employee.unit(), clerk));
            }
        }
    }

    /** The links were sent. */
    public void sent(String number) {
        get(number).send(clock.instant());
    }

    /** Whether somebody was asked and has not answered while the survey is open. */
    @Transactional(readOnly = true)
    public boolean hasUnanswered(String number) {
        Survey survey = get(number);
        return survey.takes(clock.instant()) && links.countBySurveyIdAndCardFalseAndAnsweredAtIsNull(survey.id()) > 0;
    }

    /** Those who had not answered were reminded. */
    public void reminded(String number) {
        get(number).remind(clock.instant());
    }

    /** It is over at its time: nobody needs to be reached any more, and whoever opened it hears of the result. */
    public void close(String number) {
        finish(get(number), null);
    }

    /** Somebody ends it before its time. */
    public void endEarly(String number, Reader by) {
        finish(mine(number, by), by.login());
        process.end(number);
    }

    private void finish(Survey survey, String by) {
        survey.close(by, clock.instant());
        links.findBySurveyIdAndContactIsNotNull(survey.id()).forEach(Link::forget);
        notifications.tell(Set.of(survey.openedBy()), "survey:" + survey.number(), "survey.notice.closed",
                Map.of("number", survey.number(), "title", survey.title()), "closed");
    }

    /** A survey; {@link NotFound} if there is none. */
    Survey get(String number) {
        return surveys.findByNumber(number).orElseThrow(() -> new NotFound("survey", number));
    }

    /** A survey that somebody runs. */
    Survey mine(String number, Reader by) {
        Survey survey = get(number);
        if (!by.login().equals(survey.openedBy())) {
            mustRun(survey.unit(), by);
        }
        return survey;
    }
}
