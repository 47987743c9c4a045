package io.youzhi.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.youzhi.conduct.StandingView;
import io.youzhi.conduct.Standings;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.EmployeeView;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.Releases;
import io.youzhi.rules.Wording;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.rules.compare.Comparison;
import io.youzhi.rules.settings.Settings;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.statistics.Rate;
import io.youzhi.survey.Replies.Sum;
import io.youzhi.survey.SurveyViews.ClerkView;
import io.youzhi.survey.SurveyViews.Share;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a hall shows of its clerks in public, where its pack wants that (J-4): stars, and a year of comment cards. */
@Service
@Transactional(readOnly = true)
public class HallDesk {

    private static final String SHOWN = "hall.shows-clerks";
    private static final String SHOWN_FOR = "hall.shows-cards-of";
    private static final String POSTS = "hall.shows-posts";

    private final Organisation organisation;
    private final Standings standings;
    private final Replies replies;
    private final Releases releases;
    private final Wording wording;
    private final Settings settings;
    private final Calendars calendars;
    private final Comparison comparison;
    private final Clock clock;

    HallDesk(Organisation organisation, Standings standings, Replies replies, Releases releases, Wording wording, Settings settings,
             Calendars calendars, Comparison comparison, Clock clock) {
        this.organisation = organisation;
        this.standings = standings;
        this.replies = replies;
        this.releases = releases;
        this.wording = wording;
        this.settings = settings;
        this.calendars = calendars;
        this.comparison = comparison;
        this.clock = clock;
    }

    /** The clerks of a hall; {@link NotFound} where its pack does not show them. */
    public HallView hall(String id) {
        UnitView hall = organisation.unit(id);
        String release = releases.live();
        boolean said = wording.words(hall.pack(), "settings", release).contains(SHOWN);
        if (!hall.active() || !said || !settings.of(hall.pack(), SHOWN, release).flag()) {
            throw new NotFound("unit", id);
        }
        Instant from = settings.of(hall.pack(), SHOWN_FOR, release).since(clock.instant(),
                calendars.calendar(hall.pack(), hall.calendar(), release).zone());
        Set<String> posts = Set.of(settings.of(hall.pack(), POSTS, release).word().split("\\|"));
        List<EmployeeView> clerks = organisation.staff(id).stream().filter(EmployeeView::active)
                .filter(clerk -> posts.contains(clerk.post())).toList();
        Map<String, Sum> cards = clerks.isEmpty() ? Map.of() : replies.cards(clerks.stream().map(EmployeeView::id).toList(), from)
                .stream().collect(Collectors.toMap(Sum::group, sum -> sum));
        int least = settings.of(hall.pack(), "survey.least-answers", release).count();
        BigDecimal confidence = comparison.confidence(hall.pack(), release);
        return new HallView(hall.id(), hall.name(), from, least, clerks.stream()
                .map(clerk -> view(clerk, cards.get(clerk.id()), least, confidence)).toList());
    }

    private ClerkView view(EmployeeView clerk, Sum cards, int least, BigDecimal confidence) {
        Integer stars = standings.own(new Reader(clerk.id(), Set.of())).map(StandingView::stars).orElse(null);
        boolean shown = cards != null && cards.replies() >= least && cards.scored() > 0;
        return new ClerkView(clerk.id(), clerk.name(), stars, cards == null ? 0 : cards.replies(),
                shown ? cards.scores().divide(BigDecimal.valueOf(cards.scored()), 1, RoundingMode.HALF_UP) : null,
                shown ? Share.of(new Rate(cards.banded(), cards.reaching()), confidence) : null);
    }

    /**
     * A hall in public.
     *
     * @param from  from when on comment cards count
     * @param least how many cards a clerk needs before their figures are shown
     */
    public record HallView(String unit, String name, Instant from, int least, List<ClerkView> clerks) {
    }
}
