package io.youzhi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnEachDatabase
class EveryCharacterTest {

    private static final String RARE = "𠮷野家 😀 — é";

    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void survivesInTheEnginesFields() {
        repository.createDeployment().name("one-task").enableDuplicateFiltering(true)
                .addClasspathResource("samples/one-task.bpmn").deploy();
        ProcessInstance started = runtime.startProcessInstanceByKey("one-task", RARE, Map.of("text", RARE));
        Task task = tasks.createTaskQuery().processInstanceId(started.getId()).singleResult();
        task.setDescription(RARE);
        task.setName(RARE);
        tasks.saveTask(task);
        tasks.createComment(task.getId(), started.getId(), RARE);

        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(RARE).count()).isPositive();
        assertThat(runtime.getVariable(started.getId(), "text")).isEqualTo(RARE);
        Task read = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        assertThat(read.getName()).isEqualTo(RARE);
        assertThat(read.getDescription()).isEqualTo(RARE);
        assertThat(tasks.getTaskComments(task.getId()).get(0).getFullMessage()).isEqualTo(RARE);
        runtime.deleteProcessInstance(started.getId(), "done");
    }

    @Test
    void hasRoomInEveryTable() {
        if (TestDatabase.isMySql()) {
            List<String> narrow = jdbc.queryForList("select concat(table_name, '.', column_name)"
                    + " from information_schema.columns where table_schema = database()"
                    + " and character_set_name is not null and (character_set_name <> 'utf8mb4'"
                    + " or collation_name <> 'utf8mb4_bin') and table_name <> 'flyway_schema_history'", String.class);
            assertThat(narrow).isEmpty();
            assertThat(jdbc.queryForObject("select count(*) from information_schema.tables"
                    + " where table_schema = database() and table_name like 'ACT\\_%'", Integer.class)).isEqualTo(49);
        }
    }
}
