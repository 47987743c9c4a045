package io.youzhi.rules.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import io.youzhi.rules.Problem;
import io.youzhi.rules.table.Column;
import io.youzhi.rules.table.Condition;

/**
 * What the bands of a pack leave open, and what two of them claim. Between two neighbouring bounds a band either holds
 * everywhere or nowhere, so it is enough to try each bound and one score between each two.
 */
final class BandChecks {

    /** Scores of questionnaires. */
    private static final BigDecimal LEAST = BigDecimal.ZERO;
    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Book book;
    private final List<Problem> problems;

    BandChecks(Book book, List<Problem> problems) {
        this.book = book;
        this.problems = problems;
    }

    void check() {
        for (String questionnaire : book.pack().of("questionnaires")) {
            List<Hit> bands = book.rows("band").stream().filter(hit -> fits(hit, "questionnaire", questionnaire)).toList();
            if (!bands.isEmpty()) {
                check(questionnaire, bands);
            }
        }
    }

    private void check(String questionnaire, List<Hit> bands) {
        boolean open = bands.stream().noneMatch(band -> bounds(band).isEmpty());
        List<BigDecimal> scores = scores(bands);
        BigDecimal openFrom = null;
        List<String> told = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            BigDecimal score = scores.get(i);
            List<Hit> claims = bands.stream().filter(band -> !bounds(band).isEmpty() && fits(band, "score", score)).toList();
            if (open && claims.isEmpty()) {
                openFrom = openFrom == null ? score : openFrom;
            }
            boolean gapEnds = openFrom != null && (!claims.isEmpty() || i == scores.size() - 1);
            if (gapEnds) {
                gap(questionnaire, bands.get(0), openFrom, claims.isEmpty() ? score : scores.get(i - 1));
                openFrom = null;
            }
            overlaps(questionnaire, claims, score, told);
        }
    }

    /** Every bound, and a score between each two neighbours. */
    private static List<BigDecimal> scores(List<Hit> bands) {
        TreeSet<BigDecimal> bounds = new TreeSet<>(List.of(LEAST, MOST));
        bands.forEach(band -> bounds(band).stream().map(each -> (BigDecimal) each.value())
                .filter(each -> each.compareTo(LEAST) > 0 && each.compareTo(MOST) < 0).forEach(bounds::add));
        List<BigDecimal> scores = new ArrayList<>();
        for (BigDecimal bound : bounds) {
            if (!scores.isEmpty()) {
                scores.add(scores.get(scores.size() - 1).add(bound).divide(TWO));
            }
            scores.add(bound);
        }
        return scores;
    }

    private void gap(String questionnaire, Hit near, BigDecimal from, BigDecimal to) {
        String example = from.stripTrailingZeros().toPlainString();
        String range = from.compareTo(to) == 0 ? example : example + " – " + to.stripTrailingZeros().toPlainString();
        problem(near, "问卷 " + questionnaire + " 的分数段没有包括 " + range + "：请补一行，或加一行不写分数的行说明其余归哪一段",
                "the bands of " + questionnaire + " leave the scores " + range + " open: add a row for them, or one without bounds"
                        + " for all that is left");
    }

    private void overlaps(String questionnaire, List<Hit> claims, BigDecimal score, List<String> told) {
        for (Hit one : claims) {
            for (Hit other : claims) {
                String pair = one.row().id() + " " + other.row().id();
                boolean settled = Objects.equals(one.row().get("over"), other.row().id())
                        || Objects.equals(other.row().get("over"), one.row().id());
                if (one.row().id().compareTo(other.row().id()) < 0 && !settled && !told.contains(pair)) {
                    told.add(pair);
                    String at = score.stripTrailingZeros().toPlainString();
                    problem(other, "问卷 " + questionnaire + " 的 " + one.row().id() + " 与 " + other.row().id() + " 都包括 " + at
                            + " 分：请改界限，或在 over 列写明谁优先", "of the bands of " + questionnaire + " both " + one.row().id() + " and "
                            + other.row().id() + " claim the score " + at + ": change a bound, or name the other row in the column 'over'");
                }
            }
        }
    }

    /** The conditions of a row on the score. */
    private static List<Condition> bounds(Hit band) {
        List<Condition> bounds = new ArrayList<>();
        List<Column> columns = band.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).field().name().equals("score") && band.row().conditions().get(i) != null) {
                bounds.add(band.row().conditions().get(i));
            }
        }
        return bounds;
    }

    private static boolean fits(Hit band, String field, Object value) {
        List<Column> columns = band.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            Condition condition = band.row().conditions().get(i);
            if (columns.get(i).field().name().equals(field) && condition != null && !condition.met(value)) {
                return false;
            }
        }
        return true;
    }

    private void problem(Hit band, String zh, String en) {
        Problem problem = Problem.at(band.table().file(), band.row().line(), 0, zh, en);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
