package io.youzhi.reporting;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

import io.youzhi.conduct.ConductViews;
import io.youzhi.reporting.NoticePart.Month;
import io.youzhi.reporting.paper.Draft;
import io.youzhi.reporting.paper.Paper;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Refused;
import org.springframework.stereotype.Component;

/** The monthly notice of a unit (通报; B-30, K-4): what came in, what was found, and what it cost or earned, by which clause. */
@Component
class UnitNotice implements Document {

    private final ConductViews conduct;
    private final List<NoticePart> parts;
    private final Tongues tongues;
    private final Clock clock;

    UnitNotice(ConductViews conduct, List<NoticePart> parts, Tongues tongues, Clock clock) {
        this.conduct = conduct;
        this.parts = parts;
        this.tongues = tongues;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "unit-notice";
    }

    @Override
    public Paper of(Asked asked) {
        if (!conduct.seesUnit(asked.about(), asked.reader())) {
            throw new NotFound("unit", asked.about());
        }
        YearMonth of = month(asked.period());
        Tongue tongue = tongues.of(asked.about(), asked.locale());
        Month month = new Month(asked.about(), of, tongue.zone(), asked.reader());
        Instant now = clock.instant();
        boolean over = !now.isBefore(month.to());
        Draft draft = new Draft(asked.locale(), "UN-" + asked.about() + "-" + of, tongue.at(now),
                tongue.say("unit-notice.title"), tongue.say("unit-notice.of", tongue.name(asked.about()), of.toString(),
                of.atDay(1).toString(), of.atEndOfMonth().toString())).landscape();
        if (!over) {
            draft.prose(null, tongue.say("unit-notice.not-over"));
        }
        parts.forEach(part -> part.tell(draft, month, tongue));
        return draft.signed(tongue.say("sign.office"), tongue.say("sign.leader"), tongue.say("sign.date")).done();
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(Objects.requireNonNullElse(text, ""));
        } catch (DateTimeException unreadable) {
            throw Refused.field("period", "reporting.no-month", Objects.requireNonNullElse(text, ""));
        }
    }
}
