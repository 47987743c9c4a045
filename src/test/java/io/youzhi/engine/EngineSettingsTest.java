package io.youzhi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.youzhi.testing.OnEachDatabase;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnEachDatabase
class EngineSettingsTest {

    @Autowired
    private ProcessEngine engine;

    private ProcessEngineConfigurationImpl settings() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Test
    void keepsCasesHistory() {
        assertThat(settings().getHistoryLevel()).isInstanceOf(CaseHistory.class);
    }
}
