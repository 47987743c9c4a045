package io.youzhi.conduct;

import static io.youzhi.conduct.WaterHall.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;

import io.youzhi.notification.NotificationManagement;
import io.youzhi.notification.NotificationManagement.NoticeView;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import io.youzhi.testing.OnEachDatabase;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.support.TransactionTemplate;

/** What proves wrong is put right, with everything that followed from it, and nothing else is touched. */
@OnEachDatabase
class CorrectionTest {

    @Autowired
    private ConductManagement management;
    @Autowired
    private CorrectionManagement corrections;
    @Autowired
    private AppealManagement appeals;
    @Autowired
    private ReviewManagement reviews;
    @Autowired
    private Standings standings;
    @Autowired
    private Ledger ledger;
    @Autowired
    private NotificationManagement notices;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private IdentityService identity;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private TransactionTemplate transaction;

    private WaterHall water;

    @BeforeEach
    void found() {
        WaterHall.now("2026-06-30T12:00:00");
        water = new WaterHall(organisation, identity);
    }

    @AfterEach
    void leave() {
        identity.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void takesBackWhatTheThirdOfThreeHadBrought() {
        List<Long> three = complaints("01-10", "02-10", "03-10");
        assertThat(net(water.li)).contains("W-10a transfer @03-10", "W-10a off-post @03-10");
        assertThat(net(water.hall)).contains("W-10b -1000.00 @03-10");
        List<Long> untouched = linesOf(three.get(0), three.get(1));

        corrections.withdraw(three.get(2), "投诉人撤回", water.qin);

        assertThat(net(water.li)).containsExactly("W-2 -100.00 @01-10", "W-2 -100.00 @02-10");
        assertThat(net(water.hall)).containsExactly("W-2 -200.00 @01-10", "W-2 -200.00 @02-10");
        assertThat(linesOf(three.get(0), three.get(1))).isEqualTo(untouched);
    }

    @Test
    void takesBackAtTheThirdWhenTheFirstOfThreeFalls() {
        List<Long> three = complaints("01-10", "02-10", "03-10");
        corrections.withdraw(three.get(0), "认错了人", water.qin);

        assertThat(net(water.li)).containsExactly("W-2 -100.00 @02-10", "W-2 -100.00 @03-10");
        assertThat(net(water.hall)).containsExactly("W-2 -200.00 @02-10", "W-2 -200.00 @03-10");
        ConductEventView third = management.find(three.get(2), water.qin);
        assertThat(third.lines()).filteredOn(line -> line.entry().equals("counter")).hasSize(3).allSatisfy(line -> {
            assertThat(line.cause()).isEqualTo("judged-anew");
            assertThat(line.because()).isEqualTo(three.get(0));
            assertThat(line.reason()).isEqualTo("认错了人");
        });
        assertThat(management.find(three.get(0), water.qin).followed()).extracting(LedgerLineView::id)
                .containsExactlyElementsOf(third.lines().stream().filter(line -> line.entry().equals("counter"))
                        .map(LedgerLineView::id).toList());
    }

    @Test
    void movesWhatTheThirdBroughtToTheFourthWhenOneOfFourFalls() {
        List<Long> four = complaints("01-10", "02-10", "03-10", "04-10");
        String before = review("transfer").number();
        List<Long> untouched = linesOf(four.get(1));

        corrections.withdraw(four.get(0), "认错了人", water.qin);

        assertThat(net(water.li)).containsExactlyInAnyOrder("W-2 -100.00 @02-10", "W-2 -100.00 @03-10", "W-2 -100.00 @04-10",
                "W-10a transfer @04-10", "W-10a off-post @04-10");
        assertThat(net(water.hall)).containsExactlyInAnyOrder("W-2 -200.00 @02-10", "W-2 -200.00 @03-10",
                "W-2 -200.00 @04-10", "W-10b -1000.00 @04-10");
        assertThat(linesOf(four.get(1))).isEqualTo(untouched);
        assertThat(reviews.find(before, water.qin).state()).isEqualTo("void");
        assertThat(review("transfer").number()).isNotEqualTo(before);
    }

    @Test
    void touchesNothingElseWhenTheLastOfFourFalls() {
        List<Long> four = complaints("01-10", "02-10", "03-10", "04-10");
        List<Long> untouched = linesOf(four.get(0), four.get(1), four.get(2));
        corrections.withdraw(four.get(3), "重复", water.qin);
        assertThat(linesOf(four.get(0), four.get(1), four.get(2))).isEqualTo(untouched);
        assertThat(management.find(four.get(3), water.qin).followed()).isEmpty();
        assertThat(review("transfer").state()).isEqualTo("open");
    }

    @Test
    void endsAReviewThatLosesItsGroundAndSaysWhy() {
        List<Long> two = complaints("03-02", "03-20");
        String review = review("off-post").number();
        corrections.withdraw(two.get(0), "录音显示是别人", water.qin);

        ReviewView ended = reviews.find(review, water.qin);
        assertThat(ended.state()).isEqualTo("void");
        assertThat(ended.groundLostEvent()).isEqualTo(two.get(0));
        assertThat(ended.groundLostReason()).isEqualTo("录音显示是别人");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(review).count()).isZero();
        assertThat(standings.employee(water.li, water.qin).post()).isEqualTo("on");
        for (Reader each : List.of(water.clerk(water.li), water.leader, water.qian)) {
            assertThat(told(each)).filteredOn(notice -> notice.code().equals("conduct.notice.review-void"))
                    .singleElement().satisfies(notice -> assertThat(notice.text()).contains("录音显示是别人", "待岗")
                            .doesNotContain("off-post"));
        }
    }

    @Test
    void laysWhatPeopleHaveDecidedBeforeTheQualityOfficeAgain() {
        List<Long> two = complaints("03-02", "03-20");
        String review = review("off-post").number();
        water.actingAs(water.leader);
        reviews.hear(review, "承认两次", true);
        water.actingAs(water.qian);
        reviews.decide(review, "confirm", "两次属实", LocalDate.parse("2026-07-31"));
        identity.clearAuthentication();

        corrections.withdraw(two.get(1), "录音显示是别人", water.qin);

        ReviewView decided = reviews.find(review, water.qin);
        assertThat(decided.state()).isEqualTo("confirmed");
        assertThat(decided.reason()).isEqualTo("两次属实");
        assertThat(decided.groundLostEvent()).isEqualTo(two.get(1));
        assertThat(told(water.qian)).extracting(NoticeView::code).contains("conduct.notice.review-groundless");
        assertThat(standings.employee(water.li, water.qin).post()).isEqualTo("on");
    }

    @Test
    void settlesAnAppealThatIsOpenOnACounteredLineAndLetsTheReviewGoOn() {
        List<Long> three = complaints("03-02", "03-20", "03-21");
        String review = review("off-post").number();
        Long line = management.find(three.get(2), water.qin).lines().stream()
                .filter(each -> each.subject().equals(water.li)).findFirst().orElseThrow().id();
        String appeal = appeals.lodge(line, "那天我休息", water.clerk(water.li)).number();
        water.actingAs(water.leader);
        reviews.hear(review, "承认前两次", true);
        identity.clearAuthentication();
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(review).count()).isZero();

        corrections.withdraw(three.get(2), "当天确实休息", water.qin);

        assertThat(appeals.find(appeal, water.qin).state()).isEqualTo("moot");
        assertThat(appeals.find(appeal, water.qin).reason()).isEqualTo("当天确实休息");
        assertThat(told(water.clerk(water.li))).extracting(NoticeView::code).contains("conduct.notice.appeal-moot");
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(review).singleResult().getTaskDefinitionKey())
                .isEqualTo("userTask_DecideProposal");
        water.actingAs(water.qian);
        reviews.decide(review, "confirm", "前两次属实", LocalDate.parse("2026-07-31"));
    }

    @Test
    void tellsEverybodyConcerned() {
        Long event = complaints("03-02").get(0);
        corrections.withdraw(event, "重复登记", water.qian);
        for (Reader each : List.of(water.clerk(water.li), water.leader, water.qin, water.qian)) {
            assertThat(told(each)).as(each.login()).filteredOn(notice -> notice.code().equals("conduct.notice.withdrawn"))
                    .singleElement().satisfies(notice -> assertThat(notice.text()).contains("重复登记", "2026-03-02 09:00", "投诉")
                            .doesNotContain("complaint"));
        }
        assertThat(told(water.clerk(water.wang))).isEmpty();
    }

    @Test
    void putsAnotherSeverityInItsPlace() {
        Long wrong = record("violation", "03-02", Map.of("code", "hotline-refused", "severity", "serious"));
        ConductEventView right = corrections.correct(wrong, new Change(Map.of("severity", "moderate")), "只有一次未接",
                water.qin);

        assertThat(right.at()).isEqualTo(local("2026-03-02T09:00:00"));
        assertThat(right.corrects()).isEqualTo(wrong);
        assertThat(net(water.hall)).containsExactly("W-3a -300.00 @03-02");
        ConductEventView withdrawn = management.find(wrong, water.qin);
        assertThat(withdrawn.state()).isEqualTo("withdrawn");
        assertThat(withdrawn.correctedBy()).isEqualTo(right.id());
        assertThat(withdrawn.withdrawnBy()).isEqualTo(water.qin.login());
        assertThat(withdrawn.followed()).extracting(LedgerLineView::event).containsOnly(right.id());

        ConductEventView again = corrections.correct(right.id(), new Change(Map.of("severity", "minor")), "再核", water.qin);
        assertThat(net(water.hall)).containsExactly("W-3a -100.00 @03-02");
        assertThat(management.find(right.id(), water.qin).correctedBy()).isEqualTo(again.id());
    }

    @Test
    void putsAnotherEmployeeInItsPlaceAndJudgesWhatFollowedOnce() {
        List<Long> two = complaints("03-02", "03-20");
        record("complaint", "03-10", water.wang, Map.of("cause", "service-attitude"));
        corrections.correct(two.get(0), new Change(Map.of("employee", water.wang)), "工号看错", water.qin);

        assertThat(net(water.li)).containsExactly("W-2 -100.00 @03-20");
        assertThat(net(water.wang)).containsExactlyInAnyOrder("W-2 -100.00 @03-02", "W-2 -100.00 @03-10",
                "W-1b off-post @03-10");
        assertThat(net(water.hall)).contains("W-10b -1000.00 @03-20");
        assertThat(all(water.hall).stream().filter(line -> line.clause().equals("W-10b"))).hasSize(1);
        assertThat(told(water.clerk(water.wang))).extracting(NoticeView::code).contains("conduct.notice.corrected");
    }

    @Test
    void standsWhereTheWrongOneStoodAmongOthersOfTheSameMoment() {
        List<Long> two = complaints("03-02", "03-02");
        String review = review("off-post").number();
        corrections.correct(two.get(0), new Change(Map.of("cause", "service-quality")), "原因填错", water.qin);
        assertThat(reviews.find(review, water.qin).state()).isEqualTo("open");
        assertThat(management.find(two.get(0), water.qin).followed()).extracting(LedgerLineView::clause).containsOnly("W-2");
    }

    @Test
    void takesAKeyAwayAndMovesTheMoment() {
        Long wrong = record("violation", "03-02", Map.of("code", "window-standard", "quantity", new BigDecimal("3")));
        corrections.correct(wrong, new Change(Collections.singletonMap("quantity", null)), "只有一次", water.qin);
        assertThat(net(water.li)).containsExactly("W-1 -20.00 @03-02");
        Long praise = record("praise", "03-05", Map.of("channel", "media"));
        corrections.correct(praise, new Change(Map.of("at", local("2026-03-04T09:00:00"))), "日期填错", water.qin);
        assertThat(net(water.li)).containsExactlyInAnyOrder("W-1 -20.00 @03-02", "W-13 50.00 @03-04");
    }

    @Test
    void judgesTheRestOfWhatWasJudgedTogether() {
        Map<String, Object> missed = Map.of("limit", "arrive", "severity", "minor", "request", water.prefix + "R-1");
        management.record(limit("2026-03-02T09:00:00", missed), water.qin);
        Long serious = management.record(limit("2026-03-02T15:00:00", Map.of("limit", "resolve", "severity", "serious",
                "request", water.prefix + "R-1")), water.qin).id();
        assertThat(net(water.hall)).containsExactly("W-4 -1000.00 @03-02");
        corrections.withdraw(serious, "时限算错", water.qin);
        assertThat(net(water.hall)).containsExactly("W-4 -100.00 @03-02");
    }

    @Test
    void letsOneOfTwoPutItRightAndTellsTheOtherWhoDid() {
        Long event = complaints("03-02").get(0);
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<String>> both = Stream.of(water.qin, water.qian).map(by -> CompletableFuture.supplyAsync(() -> {
            try {
                together.await();
                corrections.withdraw(event, "重复", by);
                return "done";
            } catch (Refused refused) {
                return refused.code();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        })).toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder("done",
                "conduct.event.withdrawn-already");
        assertThat(all(water.li)).hasSize(2);
    }

    @Test
    void leavesEverythingAsItWasWhenItDoesNotGetThrough() {
        List<Long> two = complaints("03-02", "03-20");
        String review = review("off-post").number();
        List<String> before = net(water.li);
        transaction.executeWithoutResult(status -> {
            corrections.correct(two.get(0), new Change(Map.of("employee", water.wang)), "工号看错", water.qin);
            status.setRollbackOnly();
        });
        assertThat(net(water.li)).isEqualTo(before);
        assertThat(reviews.find(review, water.qin).state()).isEqualTo("open");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(review).count()).isOne();
        assertThat(told(water.clerk(water.wang))).isEmpty();
    }

    @Test
    void isDoneByTheQualityOfficeWithAReasonAndNotForOneself() {
        Long event = complaints("03-02").get(0);
        assertThatThrownBy(() -> corrections.withdraw(event, "x", water.leader)).hasMessageContaining("quality-office-only");
        assertThatThrownBy(() -> corrections.withdraw(event, " ", water.qin)).hasMessageContaining("reason.missing");
        Reader own = new Reader(water.li, water.qin.groups());
        assertThatThrownBy(() -> corrections.withdraw(event, "x", own)).hasMessageContaining("correction.own");
        Reader wang = new Reader(water.wang, water.qin.groups());
        assertThatThrownBy(() -> corrections.correct(event, new Change(Map.of("employee", water.wang)), "x", wang))
                .hasMessageContaining("correction.own");
        assertThatThrownBy(() -> corrections.correct(event, new Change(Map.of("employee", water.li)), "x", water.qin))
                .hasMessageContaining("nothing-changed");
        assertThatThrownBy(() -> corrections.correct(event, new Change(Map.of("cause", "rain")), "x", water.qin))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field()).isEqualTo("cause"));
        assertThat(management.find(event, water.qin).state()).isEqualTo("judged");
    }

    private List<Long> complaints(String... days) {
        return Arrays.stream(days).map(day -> record("complaint", day, Map.of("cause", "service-attitude"))).toList();
    }

    private Long record(String type, String day, Map<String, Object> details) {
        return record(type, day, water.li, details);
    }

    private Long record(String type, String day, String employee, Map<String, Object> details) {
        return management.record(new NewConductEvent(type, local("2026-" + day + "T09:00:00"), employee, List.of(), null,
                null, details), water.qin).id();
    }

    private NewConductEvent limit(String at, Map<String, Object> details) {
        return new NewConductEvent("limit-missed", local(at), null, List.of(), water.hall, water.prefix + "R-1", details);
    }

    private ReviewView review(String action) {
        return reviews.find("open", water.li, water.qin, Pageable.unpaged()).getContent().stream()
                .filter(each -> each.action().equals(action)).findFirst().orElseThrow();
    }

    private List<NoticeView> told(Reader reader) {
        return notices.of(reader.login(), false, Locale.SIMPLIFIED_CHINESE, Pageable.unpaged()).getContent();
    }

    private List<Long> linesOf(Long... events) {
        return Arrays.stream(events).flatMap(each -> management.find(each, water.qin).lines().stream())
                .map(LedgerLineView::id).toList();
    }

    private List<LedgerLineView> all(String subject) {
        return ledger.find(new LedgerSearch(subject, null, null, null, null, null, null, null), water.qin,
                Pageable.unpaged()).getContent();
    }

    /** What stands of a subject, in order of time. */
    private List<String> net(String subject) {
        return all(subject).stream().filter(line -> line.entry().equals("decision") && line.counteredBy() == null)
                .sorted(java.util.Comparator.comparing(LedgerLineView::at)).map(line -> line.clause() + " "
                        + (line.amount() == null ? line.action() : line.amount().toPlainString()) + " @"
                        + line.at().toString().substring(5, 10)).toList();
    }
}
