package io.youzhi.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.youzhi.evaluation.Evaluating;
import io.youzhi.evaluation.EvaluationView;
import io.youzhi.evaluation.MeasureView;
import io.youzhi.evaluation.RankView;
import io.youzhi.reporting.paper.Block.Cell;
import io.youzhi.reporting.paper.Block.Column;
import io.youzhi.reporting.paper.Draft;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** The measures and ranks of a unit for the month, and for whatever longer period ends with it (B-30, B-31). */
@Component
@Order(40)
class EvaluationPart implements NoticePart {

    private static final int QUARTER = 3;
    private static final int HALF = 6;
    private static final int YEAR = 12;

    private final Evaluating evaluations;

    EvaluationPart(Evaluating evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void tell(Draft draft, Month month, Tongue tongue) {
        for (String period : ending(month.month())) {
            evaluations.evaluations(month.unit(), period, month.reader(), Pageable.unpaged(Sort.by("number")))
                    .forEach(evaluation -> tell(draft, evaluation, month, tongue));
        }
    }

    /** The periods that end with a month, by their names. */
    static List<String> ending(YearMonth month) {
        List<String> periods = new ArrayList<>(List.of(month.toString()));
        int number = month.getMonthValue();
        if (number % QUARTER == 0) {
            periods.add(String.format(Locale.ROOT, "%04d-Q%d", month.getYear(), number / QUARTER));
        }
        if (number % HALF == 0) {
            periods.add(String.format(Locale.ROOT, "%04d-H%d", month.getYear(), number / HALF));
        }
        if (number == YEAR) {
            periods.add(String.format(Locale.ROOT, "%04d", month.getYear()));
        }
        return periods;
    }

    private void tell(Draft draft, EvaluationView evaluation, Month month, Tongue tongue) {
        String state = tongue.common("evaluation.state." + evaluation.state());
        draft.table(tongue.say("unit-notice.measures", evaluation.period(), evaluation.number(), state),
                List.of(new Column(tongue.say("unit-notice.measure"), 44), new Column(tongue.say("clause"), 10),
                        new Column(tongue.say("unit-notice.value"), 14), new Column(tongue.say("unit-notice.numerator"), 24),
                        new Column(tongue.say("unit-notice.denominator"), 24), new Column(tongue.say("unit-notice.interval"), 22),
                        new Column(tongue.say("unit-notice.target"), 12)),
                evaluations.measures(evaluation.number(), month.unit(), month.reader()).stream()
                        .map(measure -> row(measure, tongue)).toList(), tongue.say("unit-notice.no-measures"));
        List<RankView> ranks = evaluations.ranks(evaluation.number(), month.reader());
        if (!ranks.isEmpty()) {
            draft.table(tongue.say("unit-notice.ranks", evaluation.period()), Stream.of("rating", "employee", "score", "rank",
                    "among", "grade", "stars").map(column -> new Column(tongue.say("unit-notice." + column), 20)).toList(),
                    ranks.stream().map(rank -> row(rank, tongue)).toList(), "");
        }
        draft.decidedBy(List.of(evaluation.release()));
    }

    private static List<Cell> row(MeasureView measure, Tongue tongue) {
        String interval = measure.least() == null ? null : measure.least().toPlainString() + " – " + measure.most().toPlainString();
        return Stream.of(Tongue.lines(tongue.in(measure.name()), tongue.in(measure.meaning())), measure.clause(),
                measure.value(), counted(measure.numerator(), tongue.in(measure.numeratorName())),
                counted(measure.denominator(), tongue.in(measure.denominatorName())),
                Tongue.lines(interval, measure.isFew() ? tongue.say("unit-notice.few") : null), measure.target())
                .map(value -> new Cell(value, false)).toList();
    }

    private static String counted(java.math.BigDecimal number, String name) {
        return (number == null ? "–" : number.stripTrailingZeros().toPlainString()) + " " + name;
    }

    private static List<Cell> row(RankView rank, Tongue tongue) {
        return Stream.of(tongue.in(rank.ratingName()), rank.employeeName(), rank.score(), rank.score() == null ? null : rank.rank(),
                rank.score() == null ? null : rank.of(), tongue.in(rank.gradeName()), rank.stars())
                .map(value -> new Cell(value, false)).toList();
    }
}
