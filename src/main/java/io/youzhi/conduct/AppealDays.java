package io.youzhi.conduct;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import io.youzhi.decision.Decisions;
import io.youzhi.decision.Explained;
import io.youzhi.decision.Explanations;
import io.youzhi.decision.InWords;
import io.youzhi.decision.Outcome;
import io.youzhi.org.Organisation;
import io.youzhi.rules.Releases;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.rules.conduct.Conduct;
import io.youzhi.rules.settings.Settings.Setting;
import org.springframework.stereotype.Component;

/** The days of appeal (B-8), by the live rules and the calendar of the unit concerned, and why they end when they do. */
@Component
class AppealDays {

    private final Conduct rules;
    private final Releases releases;
    private final Calendars calendars;
    private final Organisation organisation;
    private final Decisions decisions;
    private final Explanations explanations;

    AppealDays(Conduct rules, Releases releases, Calendars calendars, Organisation organisation, Decisions decisions,
               Explanations explanations) {
        this.rules = rules;
        this.releases = releases;
        this.calendars = calendars;
        this.organisation = organisation;
        this.decisions = decisions;
        this.explanations = explanations;
    }

    /** What is settled within these days: a line is appealed against, or an appeal is answered. */
    enum What {

        APPEAL("ledger-line", "appeal-days"), ANSWER("appeal", "answer-days");

        private final String kind;
        private final String decision;

        What(String kind, String decision) {
            this.kind = kind;
            this.decision = decision;
        }
    }

    /** The days that begin at a moment. */
    Days from(String pack, String unit, Instant start) {
        String release = releases.live();
        Setting within = rules.appealWithin(pack, release);
        return new Days(within, calendars.calendar(pack, organisation.unit(unit).calendar(), release)
                .due(start, within.limit()));
    }

    /** Keeps why the days of a line or an appeal end when they do. */
    void keep(What what, Object number, Days days) {
        decisions.keep(what.kind, String.valueOf(number), Outcome.of(what.decision).with("allowed", days.within.limit())
                .with("due", days.end), days.within.why());
    }

    /** Why the days of a line or an appeal end when they do, for programs. */
    List<Explained> explain(What what, Object number, Locale language) {
        return explanations.of(what.kind, String.valueOf(number), language);
    }

    /** Why the days of a line or an appeal end when they do, in words. */
    List<InWords> inWords(What what, Object number, ZoneId zone, Locale language) {
        return explanations.inWords(what.kind, String.valueOf(number), zone, language);
    }

    /** Days of appeal: the rule that grants them, and when they end. */
    record Days(Setting within, Instant end) {
    }
}
