package io.youzhi.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.youzhi.evaluation.TallyLines.Sum;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.Releases;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.rules.measure.Measure;
import io.youzhi.rules.measure.Measures;
import io.youzhi.rules.settings.Settings;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import io.youzhi.shared.time.BusinessCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measures of a unit in a period, those of the units below it included; and the figures that units report for them. */
@Service
@Transactional
public class Measurement {

    private static final int DECIMALS = 4;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    private final TallyLines lines;
    private final Tallies tallies;
    private final Measures measures;
    private final Settings settings;
    private final Releases releases;
    private final Calendars calendars;
    private final Organisation organisation;
    private final Purview purview;
    private final Clock clock;

    Measurement(TallyLines lines, Tallies tallies, Measures measures, Settings settings, Releases releases,
                Calendars calendars, Organisation organisation, Purview purview, Clock clock) {
        this.lines = lines;
        this.tallies = tallies;
        this.measures = measures;
        this.settings = settings;
        this.releases = releases;
        this.calendars = calendars;
        this.organisation = organisation;
        this.purview = purview;
        this.clock = clock;
    }

    /** The measures as they stand now, for a reader who may see the unit; a period's name, such as {@code 2026-Q1}. */
    @Transactional(readOnly = true)
    public List<MeasureView> of(String unit, String period, Reader reader) {
        purview.mustSee(reader, unit);
        Term term = term(period);
        UnitView known = organisation.unit(unit);
        return of(known, term, zone(known), releases.inForceAt(clock.instant()));
    }

    /**
     * Takes a figure that the program does not count itself: calls, customers. Reported again, the last word counts.
     *
     * @param name as the measures of the unit's pack call it
     */
    public void report(String unit, String period, String name, BigDecimal value, Reader by) {
        purview.mustAnswerFor(by, unit);
        UnitView known = organisation.unit(unit);
        Term term = term(period);
        Set<String> asked = figures(unit);
        if (!asked.contains(name)) {
            throw Refused.field("name", "evaluation.figure.unknown", String.valueOf(name), String.join(", ", asked));
        }
        if (value == null || value.signum() < 0 || value.compareTo(MOST) > 0 || value.stripTrailingZeros().scale() > DECIMALS) {
            throw Refused.field("value", "evaluation.figure.value", String.valueOf(value));
        }
        if (!term.kind().equals("month")) {
            throw Refused.field("period", "evaluation.figure.month", period);
        }
        Instant start = term.start(zone(known));
        if (start.isAfter(clock.instant())) {
            throw Refused.field("period", "evaluation.period.future", period);
        }
        String source = "figure:" + unit + ":" + term.name() + ":" + name;
        tallies.count(source, unit, Map.of(name, value), start, by.login());
    }

    /** The figures that a unit reports. */
    @Transactional(readOnly = true)
    public Set<String> figures(String unit, Reader reader) {
        purview.mustSee(reader, unit);
        return figures(unit);
    }

    private Set<String> figures(String unit) {
        return measures.figures(organisation.unit(unit).pack(), releases.inForceAt(clock.instant()));
    }

    static Term term(String period) {
        return Term.parse(Objects.toString(period, "")).orElseThrow(() ->
                Refused.field("period", "evaluation.period.unknown", Objects.toString(period, "")));
    }

    ZoneId zone(UnitView unit) {
        return calendar(unit).zone();
    }

    BusinessCalendar calendar(UnitView unit) {
        return calendars.calendar(unit.pack(), unit.calendar(), releases.inForceAt(clock.instant()));
    }

    List<MeasureView> of(UnitView unit, Term term, ZoneId zone, String release) {
        List<Measure> all = measures.of(unit.pack(), release);
        Map<String, BigDecimal> sums = sums(unit, term, zone, release, all);
        Calculation calculation = calculation(unit.pack(), release);
        return all.stream().map(each -> calculation.of(each, sums.get(each.numerator()), sums.get(each.denominator())))
                .toList();
    }

    /** What the program counts itself is nought where nothing was counted; a figure that nobody reported is unknown. */
    private Map<String, BigDecimal> sums(UnitView unit, Term term, ZoneId zone, String release, List<Measure> all) {
        Set<String> names = all.stream().flatMap(each -> Stream.of(each.numerator(), each.denominator()))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> units = withBelow(unit.id());
        Map<String, BigDecimal> sums = new HashMap<>();
        names.stream().filter(Counted.NAMES::contains).forEach(name -> sums.put(name, BigDecimal.ZERO));
        lines.sums(units, names, term.start(zone), term.end(zone)).forEach(sum -> sums.put(sum.name(), sum.amount()));
        Set<String> means = names.stream().filter(name -> measures.isMean(unit.pack(), name, release)).collect(Collectors.toSet());
        if (!means.isEmpty() && sums.keySet().stream().anyMatch(means::contains)) {
            lines.byMoment(units, means, term.start(zone), term.end(zone)).stream()
                    .collect(Collectors.groupingBy(Sum::name, Collectors.mapping(each -> month(each, zone), Collectors.toSet())))
                    .forEach((name, months) -> sums.computeIfPresent(name, (same, sum) -> sum.divide(
                            BigDecimal.valueOf(months.size()), DECIMALS, RoundingMode.HALF_UP)));
        }
        return sums;
    }

    private static YearMonth month(Sum sum, ZoneId zone) {
        return YearMonth.from(sum.countedAt().atZone(zone));
    }

    Calculation calculation(String pack, String release) {
        return new Calculation(settings.of(pack, "confidence", release).number(), name -> measures.word(pack, name, release));
    }

    /** A unit and all units below it. */
    List<String> withBelow(String unit) {
        Map<String, List<String>> below = organisation.units().stream().filter(each -> each.parent() != null)
                .collect(Collectors.groupingBy(UnitView::parent, Collectors.mapping(UnitView::id, Collectors.toList())));
        List<String> all = new ArrayList<>(List.of(unit));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(below.getOrDefault(all.get(i), List.of()));
        }
        return all;
    }
}
