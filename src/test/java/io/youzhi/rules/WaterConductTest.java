package io.youzhi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.youzhi.rules.conduct.Conduct;
import io.youzhi.rules.conduct.ConductFacts;
import io.youzhi.rules.conduct.ConductFacts.EarlierConsequence;
import io.youzhi.rules.conduct.ConductFacts.Employee;
import io.youzhi.rules.conduct.ConductFacts.Event;
import io.youzhi.rules.conduct.Consequence;

class WaterConductTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Releases releases = RuleBooks.live();
    private final Conduct conduct = new Conduct(releases);
    private final List<Event> past = new ArrayList<>();
    private final List<EarlierConsequence> earlier = new ArrayList<>();
    private final Map<String, Employee> employees = Map.of(
            "li", new Employee("li", "hall", "window-clerk", true, null, null, null),
            "he", new Employee("he", "hall", "estimator", false, null, null, null),
            "zhang", new Employee("zhang", "hall", "hotline-agent", true, null, null, null),
            "wu", new Employee("wu", "crew", "repair-crew", true, null, null, null));
    private int events;

    private Event event(String at, String type, String employee, String unit, Object... details) {
        Map<String, Object> map = new java.util.LinkedHashMap<>();
        for (int i = 0; i < details.length; i += 2) {
            map.put((String) details[i], details[i + 1]);
        }
        String own = unit == null && employee != null ? employees.get(employee).unit() : unit;
        return new Event("e" + ++events, at(at), type, employee, own, map);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private List<String> judge(Event... all) {
        return judged(all).stream().map(WaterConductTest::line).toList();
    }

    private List<Consequence> judged(Event... all) {
        List<Consequence> consequences = conduct.judge(
                new ConductFacts("water", ZONE, List.of(all), List.copyOf(past), List.copyOf(earlier), employees),
                releases.live());
        past.addAll(List.of(all));
        Map<String, Instant> moments = new java.util.HashMap<>();
        past.forEach(e -> moments.put(e.id(), e.at()));
        consequences.forEach(c -> earlier.add(new EarlierConsequence(c.event(), moments.get(c.event()), c.clause(),
                c.subject(), c.effect(), c.action(), c.amount())));
        return consequences;
    }

    private static String line(Consequence c) {
        return c.clause() + " " + c.subject() + " " + (c.action() == null ? c.amount() : c.action())
                + (c.via() == null ? "" : " via " + c.via());
    }

    private Event complaint(String at, String employee, String cause, Object... more) {
        List<Object> details = new ArrayList<>(List.of("cause", cause));
        details.addAll(List.of(more));
        return event(at, "complaint", employee, null, details.toArray());
    }

    @Test
    void takesAWindowClerkOffPostAtTheSecondComplaintOfAMonth() {
        assertThat(judge(complaint("2026-03-02T09:00", "li", "service-attitude")))
                .containsExactlyInAnyOrder("W-2 li -100.00", "W-2 hall -200.00");
        List<Consequence> second = judged(complaint("2026-03-20T10:00", "li", "service-quality"));
        assertThat(second.stream().map(WaterConductTest::line))
                .containsExactlyInAnyOrder("W-2 li -100.00", "W-2 hall -200.00", "W-1b li off-post");
        Consequence off = second.stream().filter(c -> c.clause().equals("W-1b")).findFirst().orElseThrow();
        assertThat(off.proposal()).isTrue();
        assertThat(off.why().release()).isEqualTo(releases.live());
        assertThat(off.why().reasons()).singleElement()
                .satisfies(r -> assertThat(r.rule()).isEqualTo("water/repeated-complaints#W-1b"))
                .satisfies(r -> assertThat(r.file()).isEqualTo("water/repeated-complaints.csv"))
                .satisfies(r -> assertThat(r.line()).isEqualTo(7));
        assertThat(off.why().counts()).singleElement().satisfies(c -> {
            assertThat(c.window()).isEqualTo("service-complaints.month");
            assertThat(c.value()).isEqualByComparingTo("2");
            assertThat(c.from()).isEqualTo(at("2026-03-01T00:00"));
        });
    }

    @Test
    void proposesNothingForComplaintsInTwoMonths() {
        judge(complaint("2026-03-31T23:59", "li", "service-attitude"));
        assertThat(judge(complaint("2026-04-01T00:00", "li", "service-attitude")))
                .containsExactlyInAnyOrder("W-2 li -100.00", "W-2 hall -200.00");
    }

    @Test
    void proposesOffPostOnceAMonthOnlyAndTransferAtTheThirdOfTheHalfYear() {
        judge(complaint("2026-03-02T09:00", "zhang", "service-attitude"));
        assertThat(judge(complaint("2026-03-03T09:00", "zhang", "service-attitude"))).contains("W-1b zhang off-post");
        assertThat(judge(complaint("2026-03-04T09:00", "zhang", "service-attitude"))).containsExactlyInAnyOrder(
                "W-2 zhang -100.00", "W-2 hall -200.00", "W-10a zhang transfer", "W-10a zhang off-post",
                "W-10b hall -1000.00");
        assertThat(judge(complaint("2026-06-30T09:00", "zhang", "service-attitude")))
                .containsExactlyInAnyOrder("W-2 zhang -100.00", "W-2 hall -200.00");
    }

    @Test
    void chargesAUnitAtEveryThirdComplaintOfAnyCause() {
        List<String> all = new ArrayList<>();
        for (int day = 1; day <= 6; day++) {
            all.addAll(judge(event("2026-07-0" + day + "T10:00", "complaint", null, "hall", "cause", "other")));
        }
        assertThat(all).containsExactly("W-10b hall -1000.00", "W-10b hall -1000.00");
    }

    @Test
    void costsNothingForOtherCausesAndOtherPosts() {
        assertThat(judge(complaint("2026-03-02T09:00", "li", "workmanship"))).isEmpty();
        assertThat(judge(complaint("2026-03-03T09:00", "he", "service-attitude"))).isEmpty();
    }

    @Test
    void countsCriticismInTheCommentBookAsAComplaint() {
        assertThat(judge(complaint("2026-03-02T09:00", "wu", "service-attitude", "channel", "comment-book")))
                .containsExactlyInAnyOrder("W-2 wu -100.00 via W-11a", "W-2 crew -200.00 via W-11a");
    }

    @Test
    void judgesMissedLimitsOfARequestOnceAtTheGravest() {
        assertThat(conduct.judging("water", "limit-missed", releases.live())).isEqualTo(Conduct.Judging.AT_COMPLETION);
        assertThat(judge(
                event("2026-05-01T10:00", "limit-missed", "wu", "crew", "limit", "arrive", "request", "R1"),
                event("2026-05-01T12:00", "limit-missed", "wu", "crew", "limit", "resolve", "request", "R1",
                        "severity", "serious"),
                event("2026-05-01T13:00", "limit-missed", "wu", "crew", "limit", "feedback", "request", "R1",
                        "severity", "moderate"),
                event("2026-05-01T13:00", "limit-missed", "wu", "crew", "limit", "accept", "request", "R1")))
                .containsExactlyInAnyOrder("W-4 crew -1000.00", "W-3b crew -150.00");
        assertThat(judge(event("2026-05-02T10:00", "limit-missed", null, "crew", "limit", "arrive")))
                .containsExactly("W-4 crew -100.00");
    }

    @Test
    void finesHalfOfWhatAnAuditCutsBeyondAFifth() {
        assertThat(judge(event("2026-05-01T10:00", "price-audit", "he", "hall", "price", new BigDecimal("100000"),
                "audited", new BigDecimal("70000")))).containsExactlyInAnyOrder("W-5 hall -5000.00", "W-5 he admonition");
        assertThat(judge(event("2026-05-02T10:00", "price-audit", "he", "hall", "price", new BigDecimal("100000"),
                "audited", new BigDecimal("80000")))).isEmpty();
        assertThat(judge(event("2026-05-02T10:00", "price-audit", "he", "hall", "price", new BigDecimal("100.03"),
                "audited", new BigDecimal("80.02")))).containsExactlyInAnyOrder("W-5 he admonition");
        assertThat(judge(event("2026-05-02T10:00", "price-audit", "he", "hall", "price", new BigDecimal("100.00"),
                "audited", new BigDecimal("79.98")))).containsExactlyInAnyOrder("W-5 hall -0.01", "W-5 he admonition");
    }

    @Test
    void knowsNoQuantityOrPriceThatCannotBe() {
        for (String number : List.of("-3", "-1", "0", "1.5", "1000000", "1e30", "1e-30", "1e999999999")) {
            assertThat(wrong("violation", "code", "window-standard", "quantity", new BigDecimal(number)))
                    .singleElement().asString().startsWith("quantity rules.event-number-");
        }
        assertThat(wrong("violation", "code", "window-standard", "quantity", new BigDecimal("2.0"))).isEmpty();
        assertThat(wrong("price-audit", "price", new BigDecimal("-5"), "audited", new BigDecimal("0.001")))
                .containsExactlyInAnyOrder("price rules.event-number-least", "audited rules.event-number-decimals");
        assertThat(wrong("complaint", "cause", "other", "damage", new BigDecimal("-0.01")))
                .containsExactly("damage rules.event-number-least");
        assertThat(wrong("check-score", "score", BigDecimal.TEN, "items", Map.of("a", new BigDecimal("1e30"))))
                .containsExactly("items rules.event-number-digits");
    }

    private List<String> wrong(String type, Object... details) {
        return conduct.check("water", event("2026-05-01T10:00", type, "li", "hall", details), releases.live()).stream()
                .map(each -> each.field() + " " + each.code()).toList();
    }

    @Test
    void rewardsWhoeverIsNamedTwiceOnce() {
        assertThat(judge(event("2026-05-01T10:00", "praise", null, "crew", "channel", "media", "employees",
                List.of("wu", "li", "wu")))).containsExactlyInAnyOrder("W-13 wu 50.00", "W-13 li 50.00", "W-13 crew 500.00");
    }

    @Test
    void multipliesByQuantityInOneLine() {
        assertThat(judge(event("2026-05-01T10:00", "violation", "wu", null, "code", "estimated-reading", "severity",
                "moderate", "quantity", new BigDecimal(3)))).containsExactlyInAnyOrder("W-8 wu -150.00", "W-8 crew -900.00");
        assertThat(judge(event("2026-05-01T10:00", "violation", "wu", null, "code", "estimated-reading", "foundBy",
                "media"))).isEmpty();
        assertThat(judge(event("2026-05-01T10:00", "violation", null, "crew", "code", "cover-missing", "foundBy",
                "media", "quantity", new BigDecimal(2)))).containsExactly("W-9 crew -2000.00");
        assertThat(judge(event("2026-05-01T10:00", "violation", "li", null, "code", "window-standard")))
                .containsExactlyInAnyOrder("W-1 li -20.00", "W-1 hall -200.00");
        assertThat(judge(event("2026-05-01T10:00", "violation", "wu", null, "code", "window-standard"))).isEmpty();
    }

    @Test
    void rewardsEachNamedEmployeeAndEachUnitOnce() {
        assertThat(judge(event("2026-05-01T10:00", "praise", null, null, "channel", "media", "employees",
                List.of("li", "zhang", "wu")))).containsExactlyInAnyOrder("W-13 li 50.00", "W-13 zhang 50.00",
                "W-13 wu 50.00", "W-13 hall 500.00", "W-13 crew 500.00");
        assertThat(judge(event("2026-05-01T10:00", "praise", "li", null, "channel", "phone-check")))
                .containsExactly("W-12 li 20.00");
        assertThat(judge(event("2026-05-01T10:00", "praise", "li", null, "channel", "comment-book")))
                .containsExactlyInAnyOrder("W-11b li 20.00", "W-11b hall 200.00");
    }
}
