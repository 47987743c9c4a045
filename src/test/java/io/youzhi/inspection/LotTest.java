package io.youzhi.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

class LotTest {

    private static final List<String> FIVE = List.of("a", "b", "c", "d", "e");

    @Test
    void isWhatAnybodyFindsWhoDrawsAgain() throws Exception {
        Map<String, String> byHash = new TreeMap<>();
        for (String one : FIVE) {
            byHash.put(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(("5eed\n0712\n2026-03-02\n" + one).getBytes(StandardCharsets.UTF_8))), one);
        }
        assertThat(new Lot("5eed", "0712", "2026-03-02", FIVE, 2).chosen())
                .isEqualTo(byHash.values().stream().limit(2).toList());
    }

    @Test
    void dependsOnSeedWordAndDayButNotOnTheOrderOfCandidates() {
        Lot lot = new Lot("5eed", "", "2026-03-02", FIVE, 5);
        assertThat(new Lot("5eed", "", "2026-03-02", List.of("e", "c", "a", "d", "b"), 5).chosen()).isEqualTo(lot.chosen());
        assertThat(new Lot("5eee", "", "2026-03-02", FIVE, 5).chosen()).isNotEqualTo(lot.chosen());
        assertThat(new Lot("5eed", "1", "2026-03-02", FIVE, 5).chosen()).isNotEqualTo(lot.chosen());
        assertThat(new Lot("5eed", "", "2026-03-03", FIVE, 5).chosen()).isNotEqualTo(lot.chosen());
    }

    @Test
    void givesEveryCandidateTheSameChance() {
        Map<String, Integer> drawn = new HashMap<>();
        for (int seed = 0; seed < 10_000; seed++) {
            new Lot(Integer.toHexString(seed), "", "2026-03-02", FIVE, 1).chosen().forEach(one -> drawn.merge(one, 1, Integer::sum));
        }
        assertThat(drawn).hasSize(5);
        assertThat(drawn.values()).allMatch(times -> times > 1_850 && times < 2_150);
    }

    @Test
    void isNotProvenWithAnotherSeedThanWasPromised() {
        Lot lot = new Lot("5eed", "", "2026-03-02", FIVE, 2);
        assertThat(new Draw(1, Lot.commitment("5eed"), lot, null, null).isProven()).isTrue();
        assertThat(new Draw(1, Lot.commitment("other"), lot, null, null).isProven()).isFalse();
    }
}
