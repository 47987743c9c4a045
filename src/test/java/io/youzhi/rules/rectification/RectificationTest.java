package io.youzhi.rules.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import io.youzhi.rules.Releases;
import io.youzhi.rules.RuleBooks;
import io.youzhi.rules.Why;
import io.youzhi.rules.rectification.FindingFacts.Earlier;
import io.youzhi.shared.time.Limit;
import io.youzhi.shared.time.LimitUnit;
import org.junit.jupiter.api.Test;

class RectificationTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Releases releases = RuleBooks.live();
    private final Rectification rules = new Rectification(releases);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static FindingFacts finding(String pack, ZoneId zone, String at, int round, Earlier... earlier) {
        return new FindingFacts(pack, zone, at(at), "order.patrol", "guard-co", null, false, null, null, false, round,
                List.of(earlier));
    }

    private static Earlier earlier(String number, String at) {
        return new Earlier(number, at(at), "order.patrol", "guard-co");
    }

    private FindingDecision decide(FindingFacts facts) {
        return rules.decide(facts, releases.live());
    }

    @Test
    void leadsAnOrderBackToItsClauses() {
        FindingDecision decision = decide(finding("logistics", SHANGHAI, "2026-03-02T09:00", 1));
        assertThat(decision.order()).isEqualTo("rectification");
        assertThat(decision.deadline()).isEqualTo(new Limit(7, LimitUnit.DAYS));
        assertThat(decision.why().reasons()).extracting(Why.Reason::rule)
                .containsExactlyInAnyOrder("logistics/rectification#order", "base/rectification#otherwise");
        assertThat(decision.why().facts()).containsEntry("area", "order").containsEntry("recurred", false);
    }

    @Test
    void namesTheLatestFindingThatCameBackAndWhatWasCounted() {
        FindingDecision decision = decide(finding("logistics", SHANGHAI, "2026-03-02T09:00", 1,
                earlier("I2-1", "2026-02-10T09:00"), earlier("I1-3", "2026-01-05T09:00"), earlier("I0-1", "2025-12-31T09:00")));
        assertThat(decision.hasRecurred()).isTrue();
        assertThat(decision.recurred().number()).isEqualTo("I2-1");
        assertThat(decision.why().counts()).singleElement().satisfies(counted -> {
            assertThat(counted.value()).isEqualByComparingTo("2");
            assertThat(counted.from()).isEqualTo(at("2026-01-01T00:00"));
        });
        assertThat(decision.why().reasons()).extracting(Why.Reason::clause).contains("L-2", "B-25");
    }

    @Test
    void countsTheQuarterInTheUnitsOwnTime() {
        FindingFacts inLondon = finding("logistics", ZoneId.of("Europe/London"), "2026-04-01T07:00", 1,
                earlier("I1-1", "2026-03-20T09:00"));
        assertThat(decide(inLondon).hasRecurred()).as("the quarter's first moment in London").isFalse();
        FindingFacts earlier = finding("logistics", ZoneId.of("Europe/London"), "2026-04-01T06:30", 1,
                earlier("I1-1", "2026-03-20T09:00"));
        assertThat(decide(earlier).hasRecurred()).isTrue();
        assertThat(rules.recursFrom("base", at("2026-04-01T10:00"), SHANGHAI, releases.live())).isEqualTo(at("2026-01-01T10:00"));
    }

    @Test
    void setsANewDeadlineInTheNextRound() {
        FindingDecision again = decide(finding("base", SHANGHAI, "2026-03-09T09:00", 2));
        assertThat(again.order()).isEqualTo("rectification");
        assertThat(again.tell()).containsExactly("unit-leader", "quality-office");
        assertThat(again.why().reasons()).extracting(Why.Reason::clause).contains("B-24");
    }
}
