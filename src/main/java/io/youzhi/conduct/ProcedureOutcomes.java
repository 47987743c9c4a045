package io.youzhi.conduct;

import java.util.List;
import java.util.Map;

import io.youzhi.procedure.ProcedureEvents.ViolationEstablished;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what the steps of procedures establish and records it as conduct events, each once however often it is told. */
@Component
class ProcedureOutcomes {

    private final ConductManagement management;

    ProcedureOutcomes(ConductManagement management) {
        this.management = management;
    }

    @ApplicationModuleListener
    void on(ViolationEstablished heard) {
        Map<String, Object> details = heard.severity() == null ? Map.of("code", heard.code())
                : Map.of("code", heard.code(), "severity", heard.severity());
        management.hear(new NewConductEvent("violation", heard.at(), null, List.of(), heard.unit(),
                heard.caseNumber(), details), "procedure:" + heard.entry());
    }
}
