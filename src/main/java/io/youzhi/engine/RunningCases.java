package io.youzhi.engine;

import java.util.List;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets running cases of a process go on by its newest version, where what they can do has grown: a case of an older version
 * would not hear what only the newer one listens to. Cases of other processes end by the version they began with.
 */
@Component
public class RunningCases {

    private static final Logger LOG = LoggerFactory.getLogger(RunningCases.class);
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final AsTheHouse house;

    RunningCases(RepositoryService repository, RuntimeService runtime, AsTheHouse house) {
        this.repository = repository;
        this.runtime = runtime;
        this.house = house;
    }

    /** Every running case of a process; one that stands where the newest version has no place stays as it is, and is logged. */
    public void goOnByTheNewest(String process) {
        house.does(() -> {
            ProcessDefinition newest = repository.createProcessDefinitionQuery().processDefinitionKey(process)
                    .latestVersion().singleResult();
            repository.createProcessDefinitionQuery().processDefinitionKey(process).list().stream()
                    .filter(one -> one.getVersion() < newest.getVersion()).forEach(older -> move(older, newest));
        });
    }

    private void move(ProcessDefinition older, ProcessDefinition newest) {
        List<ProcessInstance> running = runtime.createProcessInstanceQuery().processDefinitionId(older.getId()).list();
        if (!running.isEmpty()) {
            MigrationPlan plan = runtime.createMigrationPlan(older.getId(), newest.getId()).mapEqualActivities().build();
            running.forEach(one -> move(one, plan));
            LOG.info("{} running cases of {} go on by version {}", running.size(), older.getId(), newest.getVersion());
        }
    }

    private void move(ProcessInstance one, MigrationPlan plan) {
        try {
            runtime.newMigration(plan).processInstanceIds(one.getId()).execute();
        } catch (ProcessEngineException cannot) {
            LOG.warn("{} goes on by {}: {}", one.getBusinessKey(), one.getProcessDefinitionId(), cannot.getMessage());
        }
    }
}
