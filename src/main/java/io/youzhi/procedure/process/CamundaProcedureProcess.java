package io.youzhi.procedure.process;

import io.youzhi.engine.AsTheHouse;
import io.youzhi.procedure.Matter;
import io.youzhi.procedure.ProcedureProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The next step as a task of {@code follow-procedure.bpmn}. */
@Component
class CamundaProcedureProcess implements ProcedureProcess {

    private final RuntimeService runtime;
    private final AsTheHouse house;

    CamundaProcedureProcess(RuntimeService runtime, AsTheHouse house) {
        this.runtime = runtime;
        this.house = house;
    }

    @Override
    public void recorded(Matter matter, boolean more) {
        house.does(() -> {
            boolean followed = !runtime.createMessageCorrelation(ProcedureProcesses.STEP_RECORDED)
                    .processInstanceBusinessKey(matter.key()).correlateAllWithResult().isEmpty();
            if (!followed && more) {
                runtime.startProcessInstanceByKey(ProcedureProcesses.FOLLOW, matter.key());
            }
        });
    }
}
