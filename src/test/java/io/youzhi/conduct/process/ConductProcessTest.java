package io.youzhi.conduct.process;

import static io.youzhi.conduct.WaterHall.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.youzhi.conduct.AppealManagement;
import io.youzhi.conduct.AppealView;
import io.youzhi.conduct.ConductEventView;
import io.youzhi.conduct.ConductManagement;
import io.youzhi.conduct.Ledger;
import io.youzhi.conduct.LedgerLineView;
import io.youzhi.conduct.LedgerSearch;
import io.youzhi.conduct.ReviewManagement;
import io.youzhi.conduct.ReviewView;
import io.youzhi.conduct.WaterHall;
import io.youzhi.org.Groups;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import io.youzhi.testing.ServerTest;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

/** Appeals and reviews, step by step. */
@ServerTest
class ConductProcessTest {

    @Autowired
    private ConductManagement management;
    @Autowired
    private AppealManagement appeals;
    @Autowired
    private ReviewManagement reviews;
    @Autowired
    private Ledger ledger;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private IdentityService identity;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private FormService forms;

    private WaterHall water;

    @BeforeEach
    void found() {
        WaterHall.now("2026-03-31T12:00:00");
        water = new WaterHall(organisation, identity);
    }

    @AfterEach
    void leave() {
        identity.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void opensAReviewAndLetsPeopleDecide() {
        twoComplaints();
        ReviewView review = review();
        assertThat(review.state()).isEqualTo("open");
        assertThat(review.action()).isEqualTo("off-post");
        assertThat(reviews.find(review.number(), water.qin).evidence()).extracting(LedgerLineView::clause)
                .containsExactlyInAnyOrder("W-2", "W-2", "W-1b");

        Task hearing = task(review.number());
        assertThat(hearing.getTaskDefinitionKey()).isEqualTo("userTask_HearEmployee");
        assertThat(hearing.getDueDate()).isEqualTo(java.util.Date.from(review.hearBy()));
        assertThat(groupsOf(hearing)).containsExactly("leaders." + water.hall);
        assertThat(hearing.getName()).endsWith(" · " + review.number() + " · " + water.li);

        hear(water.leader, review.number());
        decide(water.qian, review.number(), "confirm", "2026-04-30");

        ReviewView decided = reviews.find(review.number(), water.qin);
        assertThat(decided.state()).isEqualTo("confirmed");
        assertThat(decided.hearing()).isEqualTo("当天两次都没有微笑 😶");
        assertThat(decided.heardBy()).isEqualTo(water.leader.login());
        assertThat(decided.decidedBy()).isEqualTo(water.qian.login());
        assertThat(decided.offUntil()).isEqualTo(LocalDate.parse("2026-04-30"));
        assertThat(steps(review.number())).containsExactly("startEvent_ActionProposed", "serviceTask_GatherEvidence", "gateway_IsDecidedByPeople",
                "userTask_HearEmployee", "serviceTask_CheckAppeals", "gateway_IsAppealOpen", "gateway_IsFileNeeded",
                "userTask_DecideProposal", "gateway_WhatIsDecided", "callActivity_CarryOutConsequence");
    }

    @Test
    void keepsWhatWasTypedOutOfTheEngine() {
        twoComplaints();
        String number = review().number();
        String instance = task(number).getProcessInstanceId();
        hear(water.leader, number);
        assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(instance).list())
                .extracting(each -> each.getName()).doesNotContain("hearing", "attended");
        assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance).list())
                .extracting(each -> each.getName()).doesNotContain("hearing", "attended", "subject");
        assertThat(history.createHistoricDetailQuery().processInstanceId(instance).formProperties().list()).isEmpty();
    }

    @Test
    void waitsForOpenAppeals() {
        ConductEventView second = twoComplaints();
        String number = review().number();
        AppealView appeal = appeals.lodge(line(second, "W-2", water.li).id(), "不是我接待的", water.clerk(water.li));
        hear(water.leader, number);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).count()).isZero();

        water.actingAs(water.qin);
        appeals.decide(appeal.number(), "keep", "录音为证");

        identity.clearAuthentication();
        assertThat(task(number).getTaskDefinitionKey()).isEqualTo("userTask_DecideProposal");
        assertThat(steps(number)).containsSubsequence("gateway_IsAppealOpen", "event_AppealDecided",
                "serviceTask_CheckAppeals", "gateway_IsAppealOpen", "userTask_DecideProposal");
    }

    @Test
    void refusesToDecideWhileAnAppealIsOpen() {
        ConductEventView second = twoComplaints();
        String number = review().number();
        hear(water.leader, number);
        appeals.lodge(line(second, "W-2", water.li).id(), "不是我接待的", water.clerk(water.li));
        assertThatThrownBy(() -> decide(water.qian, number, "confirm", null))
                .hasStackTraceContaining("conduct.review.appeal-open");
        identity.clearAuthentication();
        assertThat(task(number).getTaskDefinitionKey()).isEqualTo("userTask_DecideProposal");
    }

    @Test
    void endsAReviewWhoseProposalFallsWithAnAppeal() {
        ConductEventView first = management.record(water.complaint(water.li, "2026-03-02T09:00:00"), water.qin);
        management.record(water.complaint(water.li, "2026-03-20T09:00:00"), water.qin);
        String number = review().number();
        AppealView appeal = appeals.lodge(line(first, "W-2", water.li).id(), "不是我接待的", water.clerk(water.li));

        water.actingAs(water.qin);
        appeals.decide(appeal.number(), "reverse-line", "录音不符");
        identity.clearAuthentication();

        assertThat(reviews.find(number, water.qin).state()).isEqualTo("void");
        assertThat(steps(number)).endsWith("startEvent_ProposalReversed", "endEvent_NothingToDecide");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
        assertThat(standing(water.li)).containsExactlyInAnyOrder("W-2 final", "W-2 pending", "W-2 reversed", "W-1b reversed",
                "W-1b final");
        management.record(water.complaint(water.li, "2026-03-21T09:00:00"), water.qin);
        assertThat(reviews.find("open", water.li, water.qin, Pageable.unpaged())).hasSize(1);
    }

    @Test
    void withdrawsTheEventOnAppeal() {
        ConductEventView event = management.record(water.complaint(water.li, "2026-03-02T09:00:00"), water.qin);
        AppealView appeal = appeals.lodge(line(event, "W-2", water.li).id(), "张冠李戴", water.clerk(water.li));
        AppealView ofUnit = appeals.lodge(line(event, "W-2", water.hall).id(), "张冠李戴", water.leader);
        water.actingAs(water.qin);
        appeals.decide(appeal.number(), "withdraw-event", "查实");
        identity.clearAuthentication();

        assertThat(management.find(event.id(), water.qin).state()).isEqualTo("withdrawn");
        assertThat(appeals.find(appeal.number(), water.qin).state()).isEqualTo("reversed");
        assertThat(appeals.find(ofUnit.number(), water.qin).state()).isEqualTo("moot");
        assertThat(steps(ofUnit.number())).endsWith("startEvent_LineReversed", "endEvent_AppealMoot");
    }

    @Test
    void decidesNoAppealThatConcernsOneself() {
        ConductEventView event = management.record(water.complaint(water.li, "2026-03-02T09:00:00"), water.qin);
        String ofClerk = appeals.lodge(line(event, "W-2", water.li).id(), "张冠李戴", water.clerk(water.li)).number();
        String ofUnit = appeals.lodge(line(event, "W-2", water.hall).id(), "张冠李戴", water.leader).number();
        Reader clerkOfTheOffice = new Reader(water.li, water.qin.groups());
        refusedToDecideAppeal(clerkOfTheOffice, ofClerk);
        refusedToDecideAppeal(clerkOfTheOffice, ofUnit);
        refusedToDecideAppeal(new Reader(water.wang, Set.of(Groups.QUALITY_OFFICE, Groups.leaders(water.hall))), ofUnit);
        assertThat(appeals.find(ofClerk, water.qin).state()).isEqualTo("open");
        assertThat(appeals.find(ofUnit, water.qin).state()).isEqualTo("open");
    }

    private void refusedToDecideAppeal(Reader by, String number) {
        assertThatThrownBy(() -> appeals.decide(number, "withdraw-event", "x", by)).isInstanceOf(Refused.class)
                .hasMessageContaining("conduct.appeal.own");
    }

    @Test
    void appealsWithinTheDaysOnly() {
        ConductEventView event = management.record(water.complaint(water.li, "2026-03-02T09:00:00"), water.qin);
        LedgerLineView own = line(event, "W-2", water.li);
        assertThatThrownBy(() -> appeals.lodge(own.id(), "x", water.leader)).isInstanceOf(Refused.class)
                .hasMessageContaining("not-yours");
        assertThatThrownBy(() -> appeals.lodge(own.id(), "x", water.clerk(water.wang)))
                .isInstanceOf(io.youzhi.shared.NotFound.class);
        assertThatThrownBy(() -> appeals.lodge(own.id(), " ", water.clerk(water.li))).isInstanceOf(Refused.class)
                .hasMessageContaining("no-grounds");
        ClockUtil.setCurrentTime(java.util.Date.from(own.appealUntil().plusMillis(1)));
        assertThatThrownBy(() -> appeals.lodge(own.id(), "x", water.clerk(water.li))).isInstanceOf(Refused.class)
                .hasMessageContaining("too-late");
        ClockUtil.setCurrentTime(java.util.Date.from(own.appealUntil()));
        appeals.lodge(own.id(), "x", water.clerk(water.li));
        assertThatThrownBy(() -> appeals.lodge(own.id(), "x", water.clerk(water.li))).isInstanceOf(Refused.class)
                .hasMessageContaining("lodged-already");
        WaterHall.now("2026-05-31T12:00:00");
        assertThat(ledger.find(own.id(), water.qin).state()).isEqualTo("pending");
    }

    @Test
    void checksAgainOnTheServer() {
        twoComplaints();
        String number = review().number();
        String task = task(number).getId();
        refused(water.leader, task, Map.of("attended", "yes"), "conduct.review.no-hearing");
        refused(water.leader, task, Map.of("hearing", "x"), "conduct.review.attended-missing");
        assertThatThrownBy(() -> reviews.hear(number, "x", "yes", water.qin)).hasMessageContaining("not-the-hearer");
        hear(water.leader, number);
        String decision = task(number).getId();
        refused(water.qian, decision, Map.of("outcome", "fire", "reason", "x"), "conduct.outcome.unknown");
        refused(water.qian, decision, Map.of("outcome", "fire", "reason", "x"), "confirm, reject");
        refused(water.qian, decision, Map.of("outcome", "reject", "reason", " "), "conduct.reason.missing");
        refused(water.qian, decision, Map.of("outcome", "confirm", "reason", "x", "offUntil", "soon"),
                "conduct.review.no-date");
        refusedToDecide(water.leader, number, "conduct.review.decided-by");
        refusedToDecide(water.qin, number, "conduct.review.recorded-by-you");
        refusedToDecide(new Reader(water.leader.login(), water.qin.groups()), number, "conduct.review.heard-by-you");
        refusedToDecide(new Reader(water.li, water.qin.groups()), number, "conduct.review.own");
    }

    @Test
    void recordsWhatTheQualityOfficeTypesIntoTheStartForm() {
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey("record-conduct-event")
                .latestVersion().singleResult().getId();
        Map<String, Object> typed = new HashMap<>(Map.of("type", "complaint", "at", "2026-03-02T01:00:00Z",
                "employee", water.li, "field_cause", "service-attitude", "field_damage", ""));
        identity.clearAuthentication();
        assertThatThrownBy(() -> forms.submitStartForm(definition, typed)).hasStackTraceContaining("nobody");
        water.actingAs(water.leader);
        assertThatThrownBy(() -> runtime.startProcessInstanceById(definition, typed)).isNotNull();
        identity.setAuthentication(water.qin.login(), List.of("quality-office", "camunda-admin"));
        forms.submitStartForm(definition, typed);
        identity.clearAuthentication();
        assertThat(standing(water.li)).containsExactly("W-2 pending");
    }

    @Test
    void putsRightWhatTheQualityOfficeTypesIntoTheStartForm() {
        Long event = twoComplaints().id();
        String review = review().number();
        start("correct-record", water.leader, Map.of("event", event, "what", "withdraw", "reason", "x"), "品质办");
        start("correct-record", water.qin, Map.of("event", event, "what", "correct", "reason", " "), "reason");
        start("correct-record", water.qin, Map.of("event", "x", "what", "withdraw", "reason", "x"), "event");
        start("correct-record", water.qin, Map.of("event", event, "what", "correct", "reason", "工号看错", "employee",
                water.wang, "at", "", "unit", "", "more", "channel=hotline"), null);

        assertThat(reviews.find(review, water.qin).state()).isEqualTo("void");
        ConductEventView wrong = management.find(event, water.qin);
        assertThat(wrong.reason()).isEqualTo("工号看错");
        ConductEventView right = management.find(wrong.correctedBy(), water.qin);
        assertThat(right.employee()).isEqualTo(water.wang);
        assertThat(right.details()).containsEntry("channel", "hotline").containsEntry("cause", "service-attitude");
        assertThat(right.recordedBy()).isEqualTo(water.qin.login());

        start("correct-record", water.qin, Map.of("event", right.id(), "what", "withdraw", "reason", "查无此事"), null);
        assertThat(management.find(right.id(), water.qin).state()).isEqualTo("withdrawn");
    }

    /** Sends a start form; {@code refused} is what the refusal says, or null. */
    private void start(String process, Reader by, Map<String, Object> typed, String refused) {
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion()
                .singleResult().getId();
        List<String> groups = new java.util.ArrayList<>(by.groups());
        groups.add("camunda-admin");
        identity.setAuthentication(by.login(), groups);
        try {
            if (refused == null) {
                forms.submitStartForm(definition, typed);
            } else {
                assertThatThrownBy(() -> forms.submitStartForm(definition, typed)).hasStackTraceContaining(refused);
            }
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void readsWhatWasChosenInTheFormByItsType() {
        identity.setAuthentication(water.qin.login(), List.of("quality-office", "camunda-admin"));
        start(Map.of("type", "violation", "at", "2026-03-02T01:00:00Z", "unit", water.hall, "field_code", "cover-missing",
                "field_quantity", "2", "field_foundBy", "media", "field_byLeader", "no"));
        start(Map.of("type", "price-audit", "at", "2026-03-03T01:00:00Z", "employee", water.li, "field_price", "10000",
                "field_audited", "7000"));
        start(Map.of("type", "praise", "at", "2026-03-04T01:00:00Z", "employee", water.li + "," + water.wang,
                "field_channel", "media"));
        assertThatThrownBy(() -> start(Map.of("type", "price-audit", "at", "2026-03-03T01:00:00Z", "employee", water.li,
                "field_price", "much", "field_audited", "1"))).hasStackTraceContaining("rules.event-key-type");
        identity.clearAuthentication();
        assertThat(lines(water.hall)).contains("W-9 -2000.00", "W-5 -500.00", "W-13 500.00");
        assertThat(lines(water.wang)).containsExactly("W-13 50.00");
        assertThat(history.createHistoricVariableInstanceQuery().variableNameLike("field_%").count()).isZero();
    }

    private void start(Map<String, Object> fields) {
        runtime.startProcessInstanceByKey("record-conduct-event", fields);
    }

    private List<String> lines(String subject) {
        return ledger.find(new LedgerSearch(subject, null, null, null, null, null, null, null), water.qin,
                Pageable.unpaged()).getContent().stream().filter(each -> each.amount() != null)
                .map(each -> each.clause() + " " + each.amount()).toList();
    }

    private ConductEventView twoComplaints() {
        management.record(water.complaint(water.li, "2026-03-02T09:00:00"), water.qin);
        return management.record(water.complaint(water.li, "2026-03-20T09:00:00"), water.qin);
    }

    private ReviewView review() {
        return reviews.find(null, water.li, water.qin, Pageable.unpaged()).getContent().get(0);
    }

    private Task task(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
    }

    private List<String> groupsOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(each -> each.getGroupId()).toList();
    }

    private void hear(Reader by, String number) {
        water.actingAs(by);
        reviews.hear(number, "当天两次都没有微笑 😶", true);
        identity.clearAuthentication();
    }

    private void decide(Reader by, String number, String outcome, String until) {
        water.actingAs(by);
        reviews.decide(number, outcome, "两次投诉属实", until == null ? null : LocalDate.parse(until));
        identity.clearAuthentication();
    }

    private void refused(Reader by, String task, Map<String, Object> fields, String code) {
        water.actingAs(by);
        assertThatThrownBy(() -> tasks.complete(task, fields)).hasStackTraceContaining(code);
        identity.clearAuthentication();
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    private void refusedToDecide(Reader by, String number, String code) {
        assertThatThrownBy(() -> reviews.decide(number, "reject", "x", null, by)).isInstanceOf(Refused.class)
                .hasMessageContaining(code);
    }

    private List<String> steps(String number) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(history
                .createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).rootProcessInstances().singleResult().getId())
                .orderPartiallyByOccurrence().asc().list().stream()
                .filter(each -> !each.getActivityType().equals("eventSubprocess") && !each.getActivityType().equals("subProcess"))
                .map(HistoricActivityInstance::getActivityId).toList();
    }

    private LedgerLineView line(ConductEventView event, String clause, String subject) {
        return event.lines().stream().filter(each -> each.clause().equals(clause) && each.subject().equals(subject))
                .findFirst().orElseThrow();
    }

    private List<String> standing(String subject) {
        return ledger.find(new LedgerSearch(subject, null, null, null, null, null, null, null), water.qin,
                Pageable.unpaged()).getContent()
                .stream().map(each -> each.clause() + " " + each.state()).sorted().toList();
    }
}
