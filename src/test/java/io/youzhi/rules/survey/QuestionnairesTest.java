package io.youzhi.rules.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import io.youzhi.rules.Releases;
import io.youzhi.rules.RuleBooks;
import io.youzhi.rules.RuleFiles;
import io.youzhi.rules.RuleFilesRefused;
import io.youzhi.rules.Why;
import io.youzhi.rules.book.RuleBook;
import io.youzhi.rules.survey.Questionnaire.Kind;
import io.youzhi.rules.survey.Questionnaires.Score;
import io.youzhi.shared.NotFound;
import org.junit.jupiter.api.Test;

class QuestionnairesTest {

    private final Releases releases = RuleBooks.live();
    private final Questionnaires questionnaires = new Questionnaires(releases);

    private Questionnaire one(String pack, String id) {
        return questionnaires.one(pack, id, releases.live());
    }

    private static Map<String, BigDecimal> scores(Object... pairs) {
        Map<String, BigDecimal> scores = new java.util.HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            scores.put((String) pairs[i], BigDecimal.valueOf((int) pairs[i + 1]));
        }
        return scores;
    }

    @Test
    void readsTheQuestionsOfAWindow() {
        Questionnaire satisfaction = one("records", "satisfaction");
        assertThat(satisfaction.questions()).extracting(Questionnaire.Question::id)
                .containsExactly("manner", "speed", "clarity", "environment", "comment");
        assertThat(satisfaction.question("comment")).get().matches(comment -> comment.kind() == Kind.TEXT && comment.optional());
        assertThat(satisfaction.question("manner")).get().satisfies(manner -> {
            assertThat(manner.choices()).extracting(Questionnaire.Choice::id)
                    .containsExactly("very", "fairly", "so-so", "not-very", "not-at-all", "not-met");
            assertThat(manner.choice("not-met")).get().matches(notMet -> notMet.score() == null);
        });
        assertThatThrownBy(() -> one("water", "satisfaction")).isInstanceOf(NotFound.class);
    }

    @Test
    void weighsWhatWasScoredAndSaysTheBand() {
        Score score = questionnaires.score(one("records", "satisfaction"),
                scores("manner", 100, "speed", 60, "clarity", 80), 2026, null).orElseThrow();
        assertThat(score.score()).isEqualByComparingTo("80.00");
        assertThat(score.band()).isEqualTo("fairly-satisfied");
        assertThat(score.reaches()).isTrue();
        assertThat(score.why().reasons()).extracting(Why.Reason::clause).containsOnly("Q-2");
        assertThat(questionnaires.score(one("records", "satisfaction"), Map.of(), 2026, null)).isEmpty();
    }

    @Test
    void weighsAYearAsItsFileSays() {
        Questionnaire csi = one("power-evaluation", "csi");
        Map<String, BigDecimal> scores = scores("supply.continuity", 100, "complaint.handling", 0);
        assertThat(questionnaires.score(csi, scores, 2026, null).orElseThrow().score()).isEqualByComparingTo("66.67");
        assertThat(questionnaires.score(csi, scores, 2025, null).orElseThrow().score()).isEqualByComparingTo("71.43");
    }

    @Test
    void weighsAHundredInAllInTheSatisfactionIndexOfAYear() {
        assertThat(one("power-evaluation", "csi").questions().stream().map(Questionnaire.Question::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("100");
    }

    @Test
    void opensARecoveryCaseWhereThePackSaysSo() {
        Questionnaire satisfaction = one("records", "satisfaction");
        Score bad = questionnaires.score(satisfaction, scores("manner", 60, "speed", 60), 2026, null).orElseThrow();
        assertThat(questionnaires.recovery(satisfaction, bad, null)).get()
                .matches(recovery -> recovery.kind().equals("consultation") && recovery.category().equals("recovery"));
        Score good = questionnaires.score(satisfaction, scores("manner", 80, "speed", 60), 2026, null).orElseThrow();
        assertThat(questionnaires.recovery(satisfaction, good, null)).isEmpty();
    }

    @Test
    void refusesAScaleThatIsNotThere() {
        RuleFiles files = RuleFiles.in(Path.of("rules"));
        String file = "records/questionnaires/satisfaction.csv";
        assertThatThrownBy(() -> RuleBook.of(files.with(file, files.text(file).replace(",satisfied,15,", ",happy,15,")
                .getBytes(StandardCharsets.UTF_8)))).isInstanceOf(RuleFilesRefused.class)
                .hasMessageContaining("there is no scale 'happy'").hasMessageContaining(file + ":9");
    }
}
