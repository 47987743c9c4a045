package io.youzhi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.youzhi.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The chosen pair: only what changed gets a new version, and tasks show the latest form. */
@ServerTest
class ProcessDeploymentTest {

    @TempDir
    private Path folder;
    @Autowired
    private ProcessDeployment deployment;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FormService forms;

    @AfterEach
    void forget() {
        repository.createDeploymentQuery().deploymentName("youzhi").list().stream()
                .filter(one -> repository.getDeploymentResourceNames(one.getId()).stream()
                        .anyMatch(name -> name.contains("outside-")))
                .forEach(one -> repository.deleteDeployment(one.getId(), true));
    }

    @Test
    void givesANewVersionToWhatChangedOnly() throws IOException {
        write("outside-a", "A");
        write("outside-b", "B");
        Files.writeString(folder.resolve("outside-form.form"), form("first"));
        deployment.deploy(folder.toString());
        deployment.deploy(folder.toString());
        assertThat(versions("outside-a")).isEqualTo(1);

        write("outside-a", "Other");
        deployment.deploy(folder.toString());
        assertThat(versions("outside-a")).isEqualTo(2);
        assertThat(versions("outside-b")).isEqualTo(1);
    }

    @Test
    void showsTheLatestFormToARunningCase() throws IOException {
        write("outside-a", "A");
        Files.writeString(folder.resolve("outside-form.form"), form("first"));
        deployment.deploy(folder.toString());
        String task = tasks.createTaskQuery().processInstanceId(runtime.startProcessInstanceByKey("outside-a").getId())
                .singleResult().getId();

        Files.writeString(folder.resolve("outside-form.form"), form("second"));
        deployment.deploy(folder.toString());
        assertThat(versions("outside-a")).isEqualTo(1);
        assertThat(new String(forms.getDeployedTaskForm(task).readAllBytes())).contains("second");
    }

    private long versions(String process) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(process).count();
    }

    private void write(String id, String label) throws IOException {
        Files.writeString(folder.resolve(id + ".bpmn"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="http://youzhi.io/samples">
                  <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/>
                    <userTask id="t" name="%s" camunda:formRef="outside-form" camunda:formRefBinding="latest"/>
                  </process>
                </definitions>
                """.formatted(id, label));
    }

    private static String form(String text) {
        return """
                {"id": "outside-form", "type": "default", "schemaVersion": 9, "components": [
                  {"type": "text", "id": "t", "text": "%s"}]}
                """.formatted(text);
    }
}
