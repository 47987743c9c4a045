package io.youzhi.conduct;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.inspection.InspectionEvents.FindingRaised;
import io.youzhi.inspection.InspectionEvents.RectificationFailed;
import io.youzhi.inspection.InspectionEvents.WalkMissing;
import io.youzhi.org.Organisation;
import io.youzhi.rules.Releases;
import io.youzhi.rules.checklist.Checklists;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what inspections establish and records it as conduct events, each once however often it is told. */
@Component
class InspectionOutcomes {

    private final ConductManagement management;
    private final Organisation organisation;
    private final Checklists checklists;
    private final Releases releases;

    InspectionOutcomes(ConductManagement management, Organisation organisation, Checklists checklists, Releases releases) {
        this.management = management;
        this.organisation = organisation;
        this.checklists = checklists;
        this.releases = releases;
    }

    /** A failed item is a violation where its checklist names one (W-S10). */
    @ApplicationModuleListener
    void on(FindingRaised heard) {
        String pack = organisation.unit(heard.unit(), heard.at()).pack();
        checklists.violation(pack, heard.item(), releases.inForceAt(heard.at())).ifPresent(code -> {
            Map<String, Object> details = new LinkedHashMap<>(Map.of("code", code, "foundBy", "check"));
            if (heard.severity() != null) {
                details.put("severity", heard.severity());
            }
            management.hear(new NewConductEvent("violation", heard.at(), heard.employee(), List.of(), heard.unit(),
                    heard.number(), details), "finding:" + heard.number());
        });
    }

    @ApplicationModuleListener
    void on(RectificationFailed heard) {
        management.hear(new NewConductEvent("rectification", heard.at(), null, List.of(), heard.unit(), heard.number(),
                        Map.of("item", heard.item(), "result", heard.result())),
                "rectification:" + heard.number() + ":" + heard.round() + ":" + heard.result());
    }

    @ApplicationModuleListener
    void on(WalkMissing heard) {
        Map<String, Object> details = new LinkedHashMap<>(Map.of("day", heard.day().toString()));
        if (heard.manager() != null) {
            details.put("manager", heard.manager());
        }
        management.hear(new NewConductEvent("walk-missing", heard.at(), null, List.of(), heard.unit(), null, details),
                "walk-missing:" + heard.unit() + ":" + heard.day());
    }
}
