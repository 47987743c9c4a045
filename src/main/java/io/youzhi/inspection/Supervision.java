package io.youzhi.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import io.youzhi.inspection.Findings.Seen;
import io.youzhi.org.Groups;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.Why;
import io.youzhi.rules.Wording;
import io.youzhi.rules.settings.Settings;
import io.youzhi.rules.settings.Settings.Setting;
import io.youzhi.shared.Bilingual;
import io.youzhi.shared.Faults;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import io.youzhi.shared.statistics.Rate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Supervision on several levels, the lowest of which checks itself (GS-5): what a higher level finds in a unit, and a lower
 * one had not found there before, counts against the lower level's self-check rate.
 */
@Service
@Transactional(readOnly = true)
public class Supervision {

    private static final String LOOKS_BACK = "self-check.looks-back";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Findings findings;
    private final InspectionCases cases;
    private final Settings settings;
    private final Wording wording;

    Supervision(Findings findings, InspectionCases cases, Settings settings, Wording wording) {
        this.findings = findings;
        this.cases = cases;
        this.settings = settings;
        this.wording = wording;
    }

    /** The self-check rates of a unit's levels, from the first to the last of some days, for who may see the unit. */
    public SelfCheck of(String unitId, LocalDate from, LocalDate to, Reader reader) {
        UnitView unit = cases.unit(unitId);
        if (!InspectionDesk.seesAll(reader) && !Groups.units(reader).contains(unit.id())) {
            throw new NotFound("unit", unitId);
        }
        String release = cases.release();
        if (!wording.words(unit.pack(), "settings", release).contains(LOOKS_BACK)) {
            throw Refused.field("unit", "inspection.no-supervision", unit.pack());
        }
        new Faults().require(from != null, "from", "field.missing").require(to != null, "to", "field.missing")
                .require(from == null || to == null || !to.isBefore(from), "to", "inspection.ends-before").refuse();
        ZoneId zone = cases.calendar(unit).zone();
        Setting looksBack = settings.of(unit.pack(), LOOKS_BACK, release);
        BigDecimal confidence = settings.of(unit.pack(), "confidence", release).number();
        Instant begins = from.atStartOfDay(zone).toInstant();
        List<Seen> seen = findings.seen(unit.id(), looksBack.since(begins, zone), to.plusDays(1).atStartOfDay(zone).toInstant());
        List<String> levels = List.copyOf(wording.words(unit.pack(), "levels", release));
        List<Level> rates = new ArrayList<>();
        for (int i = 0; i < levels.size() - 1; i++) {
            String level = levels.get(i);
            List<String> above = levels.subList(i + 1, levels.size());
            long own = seen.stream().filter(one -> one.level().equals(level) && !one.at().isBefore(begins)).count();
            long missed = seen.stream().filter(one -> above.contains(one.level()) && !one.at().isBefore(begins))
                    .filter(one -> isMissed(one, level, seen, looksBack.since(one.at(), zone))).count();
            rates.add(level(level, wording.named(unit.pack(), "levels", level, release), own, missed, confidence));
        }
        return new SelfCheck(unit.id(), unit.name(), from, to, rates, looksBack.why());
    }

    /** Whether a level had not found the same item before, as far back as the rules look. */
    private static boolean isMissed(Seen higher, String level, List<Seen> seen, Instant since) {
        return seen.stream().noneMatch(one -> one.level().equals(level) && one.item().equals(higher.item())
                && !one.at().isBefore(since) && !one.at().isAfter(higher.at()));
    }

    private static Level level(String level, Bilingual name, long own, long missed, BigDecimal confidence) {
        Rate rate = new Rate(own + missed, own);
        if (!rate.isThere()) {
            return new Level(level, name, own, missed, null, null, null);
        }
        Rate.Interval interval = rate.interval(confidence);
        return new Level(level, name, own, missed, percent(rate.share()), percent(interval.least()), percent(interval.most()));
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share).multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP);
    }

    /** The rates of a unit, from its lowest level on; the highest has nobody above it. */
    public record SelfCheck(String unit, String name, LocalDate from, LocalDate to, List<Level> levels, Why why) {
    }

    /**
     * How well a level checks itself.
     *
     * @param own     what it found
     * @param missed  what a higher level found that it had not
     * @param percent of all these the share that it found, of a hundred; null where there is nothing
     * @param least   lower bound of Wilson's interval, of a hundred
     * @param most    its upper bound
     */
    public record Level(String level, Bilingual name, long own, long missed, BigDecimal percent, BigDecimal least,
                        BigDecimal most) {
    }
}
