package io.youzhi.inspection.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.youzhi.testing.OnEachDatabase;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A finding that began by a process without withdrawal and extension can be withdrawn and extended after an upgrade. */
@OnEachDatabase
class RunningFindingsTest {

    private static final String FILE = "rectify-finding.bpmn";
    private static final String KEY = "OLD-1-1";
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private RunningFindings findings;

    @AfterEach
    void forget() {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(KEY).list()
                .forEach(one -> runtime.deleteProcessInstance(one.getId(), "the test is over"));
        repository.createDeploymentQuery().deploymentName("older").list()
                .forEach(one -> repository.deleteDeployment(one.getId(), true));
    }

    @Test
    void goOnByTheNewestVersionWithoutLosingTheirPlaceOrTheirAlarm() throws IOException {
        String now = Files.readString(Path.of("processes", FILE));
        deploy(now.replaceAll("(?s)<bpmn:subProcess id=\"subProcess_(Withdrawal|Extension)\".*?</bpmn:subProcess>", "")
                .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", ""));
        ProcessInstance old = runtime.createProcessInstanceByKey("rectify-finding").businessKey(KEY)
                .startBeforeActivity("gateway_IsPassed").setVariable("passed", false)
                .execute(true, true);
        assertThat(listening(old)).isEmpty();
        deploy(now);

        findings.goOn();

        assertThat(listening(old)).containsExactlyInAnyOrder(FindingVocabulary.WITHDRAWN, FindingVocabulary.MORE_TIME_ASKED);
        assertThat(runtime.getActiveActivityIds(old.getId())).containsExactly(FindingVocabulary.RECTIFY);
        runtime.createMessageCorrelation(FindingVocabulary.WITHDRAWN).processInstanceBusinessKey(KEY).correlate();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(KEY).count()).isZero();
    }

    private void deploy(String process) {
        repository.createDeployment().name("older").addString(FILE, process).deploy();
    }

    private List<String> listening(ProcessInstance of) {
        return runtime.createEventSubscriptionQuery().processInstanceId(of.getId()).eventType("message").list().stream()
                .map(EventSubscription::getEventName).toList();
    }
}
