package io.youzhi.procedure.process;

import static io.youzhi.conduct.WaterHall.local;
import static io.youzhi.conduct.WaterHall.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.org.Groups;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.procedure.EntryView;
import io.youzhi.procedure.NewEntry;
import io.youzhi.procedure.ProcedureManagement;
import io.youzhi.procedure.WaterBranch;
import io.youzhi.shared.Reader;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.ServerTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The next step of a procedure is a task of those who may record it, by the time that the pack says. */
@ServerTest
@OnEachDatabase
class FollowProcedureTest {

    private static final Map<String, Object> NOTHING = Map.of();
    private static final Map<String, Object> CUT = Map.of("area", "老城区", "start", "2026-03-03T10:00:00+08:00",
            "end", "2026-03-03T18:00:00+08:00");

    @Autowired
    private ProcedureManagement management;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private IdentityService identity;

    private WaterBranch water;
    private String subject;

    @BeforeEach
    void found() {
        now("2026-03-02T08:00:00");
        water = new WaterBranch(organisation);
        subject = water.prefix + "7";
    }

    @AfterEach
    void leave() {
        identity.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void goesFromQueueToQueueUntilTheRoundIsOver() {
        record(water.agent, "arrears-cut", "phone", NOTHING);
        assertThat(task("arrears-cut").getName()).isEqualTo("上门通知 visit · 欠费停水 Cutting off for arrears · " + subject);
        assertThat(groups("arrears-cut")).containsExactlyInAnyOrder(Groups.queue(water.branch), Groups.leaders(water.branch));
        complete(water.crew, "arrears-cut", "visit", NOTHING);
        complete(water.crew, "arrears-cut", "notice", NOTHING);
        assertThat(task("arrears-cut").getName()).startsWith("停水审批");
        assertThat(groups("arrears-cut")).containsExactly(Groups.leaders(water.branch));
        complete(water.chief, "arrears-cut", "approval", NOTHING);
        complete(water.crew, "arrears-cut", "cut", NOTHING);
        assertThat(steps("arrears-cut")).containsExactly("phone", "visit", "notice", "approval", "cut");
        assertThat(running("arrears-cut")).isZero();

        record(water.crew, "arrears-cut", "phone", NOTHING);
        assertThat(task("arrears-cut").getName()).as("a round of its own").startsWith("上门通知");
    }

    @Test
    void saysByWhenAndTakesTheTaskAwayWhenTheStepIsRecordedElsewhere() {
        record(water.crew, "water-cut", "hotline-told", CUT);
        assertThat(task("water-cut").getName()).startsWith("张贴公告");
        assertThat(task("water-cut").getDueDate()).isEqualTo(Date.from(local("2026-03-03T10:00:00")));
        String before = task("water-cut").getId();
        record(water.chief, "water-cut", "notice-posted", Map.of("estates", "金桂花园", "reason", "检修", "start", CUT.get("start"),
                "end", CUT.get("end")));
        assertThat(tasks.createTaskQuery().taskId(before).count()).isZero();
        assertThat(task("water-cut").getName()).startsWith("开始停水");
        now("2026-03-03T10:05:00");
        record(water.crew, "water-cut", "cut", Map.of("begun", "2026-03-03T10:00:00+08:00"));
        assertThat(running("water-cut")).isZero();
    }

    @Test
    void letsAnotherOpenStepTakeItsPlaceAndDrawsWhatIsOwedFirst() {
        Map<String, Object> estimate = Map.of("reading", 120, "reason", "井被压占");
        record(water.crew, "meter-reading", "estimate", estimate);
        assertThat(task("meter-reading").getName()).startsWith("清理表井");
        assertThat(task("meter-reading").getDueDate()).as("at once").isEqualTo(Date.from(local("2026-03-02T08:00:00")));
        complete(water.crew, "meter-reading", "clear-well", NOTHING);
        assertThat(task("meter-reading").getName()).startsWith("抄见读数");
        complete(water.crew, "meter-reading", "estimate", estimate);
        assertThat(task("meter-reading").getName()).startsWith("清理表井");
        assertThat(record(water.crew, "meter-reading", "read", Map.of("reading", 130)).step()).isEqualTo("read");
        assertThat(running("meter-reading")).isZero();
    }

    @Test
    void refusesInTheTaskWhatIsRefusedElsewhereAndKeepsItOpen() {
        record(water.agent, "arrears-cut", "phone", NOTHING);
        assertThatThrownBy(() -> complete(water.crew, "arrears-cut", "notice", NOTHING))
                .hasStackTraceContaining("procedure.out-of-order");
        assertThatThrownBy(() -> complete(water.agent, "arrears-cut", "visit", NOTHING))
                .hasStackTraceContaining("procedure.not-yours");
        assertThat(task("arrears-cut").getName()).startsWith("上门通知");
        assertThat(steps("arrears-cut")).containsExactly("phone");
    }

    @Test
    void keepsNothingOfTheFormInTheProcess() {
        actingAs(water.crew);
        Map<String, Object> sent = new HashMap<>(Map.of("chosenProcedure", "water-cut", "chosenSubject", subject,
                "chosenUnit", "", "chosenStep", "hotline-told"));
        CUT.forEach((name, value) -> sent.put("field_" + name, value));
        runtime.startProcessInstanceByKey("record-procedure-step", sent);
        assertThat(steps("water-cut")).containsExactly("hotline-told");
        identity.clearAuthentication();
        assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(task("water-cut").getProcessInstanceId()).list())
                .extracting(each -> each.getName())
                .containsExactlyInAnyOrder("stepFollows", "procedure", "subject", "unit", "step");
    }

    private EntryView record(Reader by, String procedure, String step, Map<String, Object> fields) {
        return management.record(new NewEntry(procedure, subject, step, null, fields), by);
    }

    private void complete(Reader by, String procedure, String step, Map<String, Object> fields) {
        String task = task(procedure).getId();
        Map<String, Object> sent = new HashMap<>(Map.of("chosenStep", step));
        fields.forEach((name, value) -> sent.put("field_" + name, value.toString()));
        actingAs(by);
        try {
            tasks.complete(task, sent);
        } finally {
            identity.clearAuthentication();
        }
    }

    private void actingAs(Reader reader) {
        identity.setAuthentication(reader.login(), List.copyOf(reader.groups()));
    }

    private Task task(String procedure) {
        return tasks.createTaskQuery().processInstanceBusinessKey(key(procedure)).singleResult();
    }

    private List<String> groups(String procedure) {
        return tasks.getIdentityLinksForTask(task(procedure).getId()).stream().map(IdentityLink::getGroupId).toList();
    }

    private long running(String procedure) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(key(procedure)).count();
    }

    private List<String> steps(String procedure) {
        return management.find(procedure, subject, null, water.chief).entries().stream().map(EntryView::step).toList();
    }

    private String key(String procedure) {
        return "water/" + procedure + "/" + subject;
    }
}
