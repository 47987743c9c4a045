package io.youzhi.rules.band;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import io.youzhi.rules.Problem;
import io.youzhi.rules.Releases;
import io.youzhi.rules.RuleBooks;
import io.youzhi.rules.RuleFiles;
import io.youzhi.rules.RuleFilesRefused;
import io.youzhi.rules.book.RuleBook;
import org.junit.jupiter.api.Test;

class BandsTest {

    private static final String FILE = "records/band.csv";
    private static final RuleFiles SHIPPED = RuleFiles.in(Path.of("rules"));

    private static RuleFiles with(String text) {
        return SHIPPED.with(FILE, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(String text) {
        try {
            RuleBook.of(with(text));
            return List.of();
        } catch (RuleFilesRefused e) {
            assertThat(e.problems()).allSatisfy(problem -> assertThat(problem.message().zh()).containsPattern("\\p{IsHan}"));
            return e.problems().stream().map(Problem::toString).toList();
        }
    }

    private static String band(String text, String score) {
        Releases releases = new Releases();
        releases.publish(RuleBooks.read(with(text)), Instant.EPOCH);
        return new Bands(releases).decide("records", "satisfaction", new BigDecimal(score), releases.live()).orElseThrow().band();
    }

    @Test
    void showsTheGapThatTheSourceLeavesToWhoeverEditsTheBands() {
        String source = SHIPPED.text(FILE).replaceAll("(?m)^satisfaction.left-open.*\\n", "");
        assertThat(problems(source)).containsExactly("records/band.csv:9: the bands of satisfaction leave the scores 60 – 65 open:"
                + " add a row for them, or one without bounds for all that is left");
    }

    @Test
    void letsTheFileSayWhatHappensInAGap() {
        String source = SHIPPED.text(FILE).replaceAll("(?m)^satisfaction.left-open.*$",
                "satisfaction.rest,Q-2,satisfaction,-,-,-,-,dissatisfied,no");
        assertThat(problems(source)).isEmpty();
        assertThat(band(source, "65")).isEqualTo("dissatisfied");
        assertThat(band(source, "90")).isEqualTo("fairly-satisfied");
    }

    @Test
    void refusesAScoreThatIsLeftOutBetweenTwoBounds() {
        String source = SHIPPED.text(FILE).replace("satisfaction,70,-,-,90,", "satisfaction,70,-,90,-,");
        assertThat(problems(source)).containsExactly("records/band.csv:9: the bands of satisfaction leave the scores 90 open:"
                + " add a row for them, or one without bounds for all that is left");
    }

    @Test
    void refusesBandsThatClaimTheSameScoreUnlessTheFileSaysWhichCounts() {
        String source = SHIPPED.text(FILE).replace("satisfaction,70,-,-,90,", "satisfaction,60,-,-,90,");
        assertThat(problems(source)).containsExactly("records/band.csv:12: of the bands of satisfaction both"
                + " satisfaction.fairly-satisfied and satisfaction.left-open-by-the-source claim the score 60: change a bound,"
                + " or name the other row in the column 'over'");
        String settled = withOver(source, "satisfaction.left-open-by-the-source", "satisfaction.fairly-satisfied");
        assertThat(problems(settled)).isEmpty();
        assertThat(band(settled, "65")).isEqualTo("dissatisfied");
        assertThat(band(settled, "70")).isEqualTo("fairly-satisfied");
        String otherwise = withOver(source, "satisfaction.fairly-satisfied", "satisfaction.left-open-by-the-source");
        assertThat(band(otherwise, "65")).isEqualTo("fairly-satisfied");
    }

    private static String withOver(String text, String row, String over) {
        StringBuilder with = new StringBuilder();
        for (String line : text.lines().toList()) {
            String first = line.substring(0, line.indexOf(','));
            with.append(line).append(switch (first) {
                case "label.zh" -> ",优先于";
                case "label.en", "field" -> ",over";
                case "operator" -> ",set";
                case "type" -> ",text";
                default -> first.equals(row) ? "," + over : ",-";
            }).append('\n');
        }
        return with.toString();
    }

    @Test
    void saysNothingOfAQuestionnaireWithoutBands() {
        Releases live = RuleBooks.live();
        assertThat(new Bands(live).decide("water", "satisfaction", BigDecimal.TEN, live.live())).isEmpty();
    }
}
