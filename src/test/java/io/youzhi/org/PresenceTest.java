package io.youzhi.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import io.youzhi.shared.time.BusinessCalendar;
import org.junit.jupiter.api.Test;

/** Who is there: deputies, deputies of deputies, whoever is on duty; and when a roster names nobody. */
class PresenceTest {

    private static final Instant NINE = local("2026-03-02T09:00");
    private static final Instant TEN = local("2026-03-02T10:00");

    @Test
    void putsTheDeputyInTheirPlace() {
        Presence presence = new Presence(List.of(away("a", "b")), List.of(), Set.of("b"));
        assertThat(presence.now("u", "unit-leader", List.of("a", "c"))).containsExactly("b", "c");
        assertThat(presence.entitled("u", "unit-leader", List.of("a", "c"))).containsExactly("a", "c", "b");
    }

    @Test
    void followsADeputyWhoIsAwayToo() {
        Presence presence = new Presence(List.of(away("a", "b"), away("b", "c")), List.of(), Set.of("b", "c"));
        assertThat(presence.present("a")).contains("c");
        assertThat(presence.standIns()).containsEntry("a", "c").containsEntry("b", "c");
    }

    @Test
    void tellsSomebodyEvenWhereNobodyStandsIn() {
        Presence presence = new Presence(List.of(away("a", "gone")), List.of(), Set.of());
        assertThat(presence.present("a")).isEmpty();
        assertThat(presence.now("u", "unit-leader", List.of("a"))).containsExactly("a");
        assertThat(presence.now("u", "unit-leader", List.of("a", "b"))).containsExactly("b");
    }

    @Test
    void tellsWhoeverIsOnDutyInsteadOfAll() {
        Presence presence = new Presence(List.of(away("d", "e")), List.of(duty("d", NINE, TEN)), Set.of("e"));
        assertThat(presence.now("u", "unit-leader", List.of("a", "b"))).containsExactly("e");
        assertThat(presence.now("other", "unit-leader", List.of("a", "b"))).containsExactly("a", "b");
        assertThat(presence.entitled("u", "unit-leader", List.of("a", "b"))).containsExactly("a", "b", "e");
    }

    @Test
    void showsGapsOfARosterInWorkingTime() {
        List<Duty> roster = List.of(duty("a", NINE, TEN), duty("b", NINE, local("2026-03-02T09:30")),
                duty("c", local("2026-03-02T12:00"), local("2026-03-02T13:00")));
        BusinessCalendar always = BusinessCalendar.roundTheClock("always", ZoneId.of("Asia/Shanghai"));
        assertThat(Gap.of(roster, NINE, local("2026-03-02T14:00"), always)).containsExactly(
                new Gap(TEN, local("2026-03-02T12:00"), Duration.ofHours(2)),
                new Gap(local("2026-03-02T13:00"), local("2026-03-02T14:00"), Duration.ofHours(1)));
        assertThat(Gap.of(List.of(), NINE, TEN, always)).hasSize(1);
        assertThat(Gap.of(roster, NINE, TEN, always)).isEmpty();
    }

    private static Absence away(String who, String deputy) {
        return new Absence(who, deputy, NINE, TEN, null, NINE);
    }

    private static Duty duty(String who, Instant from, Instant to) {
        return new Duty("u", "unit-leader", who, from, to, null, NINE);
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
