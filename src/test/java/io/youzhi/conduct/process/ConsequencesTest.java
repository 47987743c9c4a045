package io.youzhi.conduct.process;

import static io.youzhi.conduct.WaterHall.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.conduct.Branch;
import io.youzhi.conduct.ConductEventView;
import io.youzhi.conduct.ConductManagement;
import io.youzhi.conduct.ConsequenceManagement;
import io.youzhi.conduct.CorrectionManagement;
import io.youzhi.conduct.NewConductEvent;
import io.youzhi.conduct.ReviewEntryView;
import io.youzhi.conduct.ReviewManagement;
import io.youzhi.conduct.ReviewView;
import io.youzhi.conduct.StandingView;
import io.youzhi.conduct.Standings;
import io.youzhi.conduct.WaterHall;
import io.youzhi.org.Organisation;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.org.OrganisationManagement.Move;
import io.youzhi.shared.Reader;
import io.youzhi.testing.ServerTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

/** What follows from consequences: talks, trainings and their exams, off-post and the way back, dismissals with their file. */
@ServerTest
@Tag("each-database")
class ConsequencesTest {

    @Autowired
    private ConductManagement conduct;
    @Autowired
    private CorrectionManagement corrections;
    @Autowired
    private ReviewManagement reviews;
    @Autowired
    private ConsequenceManagement consequences;
    @Autowired
    private Standings standings;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private Organisation directory;
    @Autowired
    private IdentityService identity;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService jobs;

    private Branch bank;

    @BeforeEach
    void found() {
        now("2026-03-31T12:00:00");
        bank = new Branch(organisation);
    }

    @AfterEach
    void leave() {
        identity.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void holdsTheTalkAndTheTrainingAndBringsBackWhoeverPasses() {
        sendToTraining(bank.an);
        assertThat(standing(bank.an).post()).isEqualTo("training");
        String talk = one("admonition").number();
        String training = one("training").number();
        assertThat(one("training").state()).isEqualTo("confirmed");
        assertThat(reviews.find(training, bank.fang).evidence()).extracting(line -> line.clause()).contains("K-1", "K-2");
        assertThat(task(talk).getTaskDefinitionKey()).isEqualTo("userTask_HoldTalk");

        act(bank.director, talk, "HoldTalk", Map.of("on", "2026-03-31", "words", "谈了两个小时 🙂"));
        assertThat(one("admonition").state()).isEqualTo("done");
        assertThat(file(talk)).extracting(ReviewEntryView::words).containsExactly("谈了两个小时 🙂");

        act(bank.director, training, "PlanTraining", plan("away", "2026-04-01", "2026-04-14"));
        now("2026-04-02T09:00:00");
        assertThat(directory.standIn(bank.an)).contains(bank.director.login());
        assertThat(task(training).getDueDate()).isEqualTo(WaterHall.local("2026-04-15T00:00:00"));

        now("2026-04-15T12:00:00");
        act(bank.gao, training, "HoldExam", Map.of("passed", "yes", "at", "2026-04-15T01:00:00Z", "words", "92 分"));
        assertThat(directory.standIn(bank.an)).isEmpty();
        assertThat(standing(bank.an)).extracting(StandingView::post, each -> each.points().intValue()).containsExactly("on", 6);
        assertThat(standing(bank.an).openReviews()).isEmpty();
        assertThat(file(training)).extracting(ReviewEntryView::kind).containsExactly("training", "exam");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(training).count()).isZero();
    }

    @Test
    void checksTheStepsAgainOnTheServer() {
        sendToTraining(bank.an);
        String talk = one("admonition").number();
        String training = one("training").number();
        refused(bank.fang, talk, "HoldTalk", Map.of("on", "2026-03-31", "words", "x"), "not-the-hearer");
        refused(bank.director, talk, "HoldTalk", Map.of("on", "2026-04-01", "words", "x"), "conduct.review.in-future");
        refused(bank.director, talk, "HoldTalk", Map.of("on", "2026-03-31"), "words");
        refused(bank.director, training, "PlanTraining", plan("asleep", "2026-04-01", "2026-04-14"), "conduct.review.no-form");
        refused(bank.director, training, "PlanTraining", plan("away", "2026-04-14", "2026-04-01"), "conduct.review.ends-before");
        refused(bank.director, training, "PlanTraining", plan("away", "soon", "2026-04-01"), "conduct.review.no-date");
        act(bank.director, training, "PlanTraining", plan("on-the-job-and-study", "2026-04-01", "2026-04-14"));
        assertThat(directory.standIn(bank.an)).isEmpty();
        refused(bank.fang, training, "HoldExam", Map.of("at", "2026-04-15T01:00:00Z"), "conduct.review.passed-missing");
        refused(bank.fang, training, "HoldExam", Map.of("passed", "yes", "at", "2026-03-01T01:00:00Z"), "conduct.review.exam-before");
        refused(bank.director, training, "HoldExam", Map.of("passed", "yes", "at", "2026-03-31T04:00:00Z"), "conduct.quality-office-only");
    }

    @Test
    void trainsOnceMoreAfterAFirstFailure() {
        sendToTraining(bank.an);
        String first = one("training").number();
        act(bank.director, first, "PlanTraining", plan("on-the-job", "2026-04-01", "2026-04-14"));
        now("2026-04-15T09:00:00");
        act(bank.gao, first, "HoldExam", Map.of("passed", "no", "at", "2026-04-15T01:00:00Z"));
        assertThat(reviews.find(first, bank.fang).state()).isEqualTo("done");
        assertThat(all("training")).extracting(ReviewView::state).containsExactlyInAnyOrder("done", "confirmed");
        assertThat(all("admonition")).hasSize(1);
        assertThat(standing(bank.an).post()).isEqualTo("training");
    }

    @Test
    void endsATrainingWhoseExamWasRecordedElsewhere() {
        sendToTraining(bank.an);
        String training = one("training").number();
        now("2026-04-10T12:00:00");
        ConductEventView exam = conduct.record(bank.exam(bank.an, "2026-04-10T09:00:00", true), bank.fang);
        assertThat(one("training").state()).isEqualTo("done");
        assertThat(file(training)).extracting(ReviewEntryView::event).containsExactly(exam.id());
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(training).count()).isZero();
    }

    @Test
    void confirmsNoDismissalBeforeEverythingIsOnFile() {
        sendToTraining(bank.an);
        failTwice();
        String number = one("dismissal-review").number();
        assertThat(standing(bank.an).post()).isEqualTo("proposed-off");
        act(bank.director, number, "HearEmployee", Map.of("attended", "yes", "hearing", "愿意再学"));
        assertThat(task(number).getTaskDefinitionKey()).isEqualTo("userTask_CompleteFile");
        assertThat(reviews.find(number, bank.fang).missing()).containsExactly("notice");
        assertThat(reviews.find(number, bank.fang).earlier()).extracting(ReviewEntryView::kind).containsExactly("exam", "exam");
        act(bank.director, number, "CompleteFile", Map.of());
        assertThat(groupsOf(task(number))).containsExactly("manager");

        refused(bank.fang, number, "DecideProposal", decision("confirm"), "conduct.review.decided-by");
        refused(bank.manager, number, "DecideProposal", decision("confirm"), "conduct.review.not-on-file");
        act(bank.manager, number, "DecideProposal", decision("more"));
        assertThat(task(number).getTaskDefinitionKey()).isEqualTo("userTask_CompleteFile");
        refused(bank.director, number, "CompleteFile", Map.of("notice", "书面通知，三十日前", "noticeOn", "2027-01-01"), "noticeOn");
        act(bank.director, number, "CompleteFile", Map.of("notice", "书面通知，三十日前", "noticeOn", "2026-05-01"));
        act(bank.manager, number, "DecideProposal", decision("confirm"));
        assertThat(standing(bank.an).post()).isEqualTo("off");

        refused(bank.fang, number, "CarryOutDecision", Map.of("words", "已办理"), "conduct.review.not-left");
        organisation.move(bank.an, new Move(null, null, null, true, bank.bo, null, "辞退"), bank.manager.login());
        act(bank.fang, number, "CarryOutDecision", Map.of("words", "已办理离职"));
        assertThat(one("dismissal-review").state()).isEqualTo("done");
    }

    @Test
    void namesAllThatIsMissingWhereNothingIsOnFile() {
        sendToTraining(bank.an);
        ConductEventView first = failOnce("2026-04-15T09:00:00");
        ConductEventView second = failOnce("2026-04-29T09:00:00");
        assertThat(reviews.find(one("dismissal-review").number(), bank.fang).missing()).containsExactly("notice");
        corrections.withdraw(first.id(), "试卷错误", bank.gao);
        assertThat(one("dismissal-review").state()).isEqualTo("void");
        assertThat(second.lines()).extracting(line -> line.action()).containsExactly("dismissal-review");
    }

    @Test
    void supervisesWhoeverWasLastAndDismissesNobodyForARankAlone() {
        bank = new Branch(organisation, "telecom-hall", "window-clerk");
        monthScore("2026-01", "2026-01-31T18:00:00", 55, 20);
        monthScore("2026-02", "2026-02-28T18:00:00", 50, 20);
        String training = one("training").number();
        String supervision = one("supervised").number();
        act(bank.director, training, "PlanTraining", plan("on-the-job", "2026-03-31", "2026-03-31"));
        act(bank.gao, training, "HoldExam", Map.of("passed", "yes", "at", "2026-03-31T04:00:00Z"));
        refused(bank.director, supervision, "PlanSupervision", supervised(bank.an), "conduct.review.no-supervisor");
        act(bank.director, supervision, "PlanSupervision", supervised(bank.bo));
        now("2026-04-30T19:00:00");
        monthScore("2026-04", "2026-04-30T18:00:00", 58, 12);
        act(bank.director, supervision, "CloseSupervision", Map.of("words", "仍不熟练"));
        assertThat(one("supervised").state()).isEqualTo("done");

        String review = one("dismissal-review").number();
        assertThat(reviews.find(review, bank.fang).missing()).containsExactly("incapability", "notice");
        assertThat(reviews.find(review, bank.fang).evidence()).extracting(line -> line.clause()).containsOnly("H-2");
    }

    private void monthScore(String month, String at, int score, int rank) {
        conduct.record(new NewConductEvent("month-score", WaterHall.local(at), bank.an, List.of(), null, null, Map.of("month",
                month, "score", BigDecimal.valueOf(score), "rank", BigDecimal.valueOf(rank), "of", BigDecimal.valueOf(20))), bank.fang);
    }

    private static Map<String, Object> supervised(String by) {
        return Map.of("supervisor", by, "from", "2026-04-01", "until", "2026-04-30");
    }

    @Test
    void letsWhoeverIsRejectedForDismissalGoOnInTraining() {
        sendToTraining(bank.an);
        failTwice();
        String number = one("dismissal-review").number();
        act(bank.director, number, "HearEmployee", Map.of("attended", "no", "hearing", "生病"));
        act(bank.director, number, "CompleteFile", Map.of());
        act(bank.manager, number, "DecideProposal", decision("reject"));
        assertThat(standing(bank.an).post()).isEqualTo("training");
        now("2026-06-01T12:00:00");
        conduct.record(bank.exam(bank.an, "2026-06-01T09:00:00", false), bank.fang);
        assertThat(all("dismissal-review")).hasSize(2);
    }

    @Test
    void endsATrainingThatIsTakenBack() {
        List<ConductEventView> events = sendToTraining(bank.an);
        String training = one("training").number();
        act(bank.director, training, "PlanTraining", plan("away", "2026-03-31", "2026-04-14"));
        assertThat(directory.standIn(bank.an)).contains(bank.director.login());
        corrections.withdraw(events.get(0).id(), "看错人", bank.gao);
        assertThat(reviews.find(training, bank.fang).state()).isEqualTo("void");
        assertThat(directory.standIn(bank.an)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(training).count()).isZero();
        assertThat(standing(bank.an).post()).isEqualTo("on");
    }

    @Test
    void bringsBackWhoeverWasOffPost() {
        WaterHall water = new WaterHall(organisation, identity);
        String number = offPost(water, "2026-04-30");
        assertThat(directory.standIn(water.li)).contains(water.leader.login());
        assertThat(standings.employee(water.li, water.qin).post()).isEqualTo("off");
        refused(water.qian, number, "DecideReturn", Map.of("outcome", "extend", "day", "2026-04-30", "reason", "x"), "not-longer");
        act(water.qian, number, "DecideReturn", Map.of("outcome", "extend", "day", "2026-05-10", "reason", "还没有改进"));
        assertThat(reviews.find(number, water.qin).offUntil()).isEqualTo(LocalDate.parse("2026-05-10"));
        now("2026-05-05T12:00:00");
        assertThat(standings.employee(water.li, water.qin).post()).isEqualTo("off");
        act(water.qian, number, "DecideReturn", Map.of("outcome", "return", "day", "2026-05-05", "reason", "表现好"));
        assertThat(standings.employee(water.li, water.qin).post()).isEqualTo("on");
        assertThat(directory.standIn(water.li)).isEmpty();
        assertThat(file(number, water.qin)).extracting(ReviewEntryView::kind).containsExactly("extension", "return");
    }

    @Test
    void bringsBackOnTheDayAfterTheLast() {
        WaterHall water = new WaterHall(organisation, identity);
        String number = offPost(water, "2026-04-30");
        refused(water.qian, number, "DecideReturn", Map.of("outcome", "return", "day", "2026-04-20", "reason", "x"), "in-future");
        now("2026-05-01T00:00:01");
        jobs.createJobQuery().timers().executable().list().stream()
                .filter(job -> job.getProcessDefinitionKey().equals("carry-out-consequence"))
                .forEach(job -> jobs.executeJob(job.getId()));
        ReviewView review = reviews.find(number, water.qin);
        assertThat(review.state()).isEqualTo("done");
        assertThat(review.returnedOn()).isEqualTo(LocalDate.parse("2026-05-01"));
        assertThat(standings.employee(water.li, water.qin).post()).isEqualTo("on");
        assertThat(directory.standIn(water.li)).isEmpty();
    }

    @Test
    void needsALastDayForOffPost() {
        WaterHall water = new WaterHall(organisation, identity);
        String number = heard(water);
        refused(water.qian, number, "DecideProposal", decision("confirm"), "conduct.review.last-day");
        Map<String, Object> past = new HashMap<>(decision("confirm"));
        past.put("offUntil", "2026-03-30");
        refused(water.qian, number, "DecideProposal", past, "conduct.review.last-day");
        act(water.qian, number, "DecideProposal", decision("reject"));
        assertThat(standings.employee(water.li, water.qin).post()).isEqualTo("on");
    }

    private String heard(WaterHall water) {
        conduct.record(water.complaint(water.li, "2026-03-02T09:00:00"), water.qin);
        conduct.record(water.complaint(water.li, "2026-03-20T09:00:00"), water.qin);
        String number = reviews.find(null, water.li, water.qin, Pageable.unpaged()).getContent().get(0).number();
        act(water.leader, number, "HearEmployee", Map.of("attended", "yes", "hearing", "认错"));
        return number;
    }

    private String offPost(WaterHall water, String until) {
        String number = heard(water);
        Map<String, Object> fields = new HashMap<>(decision("confirm"));
        fields.put("offUntil", until);
        act(water.qian, number, "DecideProposal", fields);
        return number;
    }

    private List<ConductEventView> sendToTraining(String employee) {
        List<ConductEventView> events = new ArrayList<>();
        for (String day : List.of("05", "12", "20")) {
            events.add(conduct.record(bank.violation(employee, "2026-03-" + day + "T09:00:00", "serious"), bank.fang));
        }
        return events;
    }

    private void failTwice() {
        failOnce("2026-04-15T09:00:00");
        failOnce("2026-05-15T09:00:00");
    }

    private ConductEventView failOnce(String at) {
        now(at.replace("T09", "T12"));
        return conduct.record(bank.exam(bank.an, at, false), bank.fang);
    }

    private static Map<String, Object> plan(String form, String from, String until) {
        return Map.of("form", form, "from", from, "until", until);
    }

    private static Map<String, Object> decision(String outcome) {
        return Map.of("outcome", outcome, "reason", "按材料");
    }

    private void act(Reader by, String number, String step, Map<String, Object> fields) {
        identity.setAuthentication(by.login(), List.copyOf(by.groups()));
        consequences.complete(number, step, fields);
        identity.clearAuthentication();
    }

    /** Completes the very task, whoever may see it, so that nothing but the server's own check refuses. */
    private void refused(Reader by, String number, String step, Map<String, Object> fields, String code) {
        Task task = task(number);
        assertThat(task.getTaskDefinitionKey()).isEqualTo("userTask_" + step);
        List<String> groups = new ArrayList<>(by.groups());
        groups.add("camunda-admin");
        identity.setAuthentication(by.login(), groups);
        assertThatThrownBy(() -> tasks.complete(task.getId(), fields)).hasStackTraceContaining(code);
        identity.clearAuthentication();
        assertThat(task(number).getId()).isEqualTo(task.getId());
    }

    private Task task(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
    }

    private List<String> groupsOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(each -> each.getGroupId()).toList();
    }

    private List<ReviewView> all(String action) {
        return reviews.find(null, bank.an, bank.fang, Pageable.unpaged()).getContent().stream()
                .filter(each -> each.action().equals(action)).toList();
    }

    private ReviewView one(String action) {
        return all(action).get(0);
    }

    private List<ReviewEntryView> file(String number) {
        return file(number, bank.fang);
    }

    private List<ReviewEntryView> file(String number, Reader reader) {
        return reviews.find(number, reader).file();
    }

    private StandingView standing(String employee) {
        return standings.employee(employee, bank.fang);
    }
}
