package io.youzhi.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.youzhi.inspection.InspectionEvents.FindingRaised;
import io.youzhi.inspection.InspectionEvents.Failure;
import io.youzhi.inspection.InspectionEvents.FindingWithdrawn;
import io.youzhi.inspection.InspectionEvents.RectificationFailed;
import io.youzhi.inspection.InspectionEvents.RecurrenceWithdrawn;
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
    private final CorrectionManagement corrections;
    private final Organisation organisation;
    private final Checklists checklists;
    private final Releases releases;

    InspectionOutcomes(ConductManagement management, CorrectionManagement corrections, Organisation organisation,
                       Checklists checklists, Releases releases) {
        this.management = management;
        this.corrections = corrections;
        this.organisation = organisation;
        this.checklists = checklists;
        this.releases = releases;
    }

    /** A failed item is a violation where its checklist names one (W-S10). */
    @ApplicationModuleListener
    void on(FindingRaised heard) {
        violation(heard.unit(), heard.item(), heard.at()).ifPresent(code -> {
            Map<String, Object> details = new LinkedHashMap<>(Map.of("code", code, "foundBy", "check"));
            if (heard.severity() != null) {
                details.put("severity", heard.severity());
            }
            management.hear(new NewConductEvent("violation", heard.at(), heard.employee(), List.of(), heard.unit(),
                    heard.number(), details), finding(heard.number()));
        });
    }

    @ApplicationModuleListener
    void on(RectificationFailed heard) {
        management.hear(new NewConductEvent("rectification", heard.at(), null, List.of(), heard.unit(), heard.number(),
                        Map.of("item", heard.item(), "result", heard.result())),
                failure(heard.number(), new Failure(heard.round(), heard.result())));
    }

    @ApplicationModuleListener
    void on(WalkMissing heard) {
        Map<String, Object> details = new LinkedHashMap<>(Map.of("day", heard.day().toString()));
        if (heard.manager() != null) {
            details.put("manager", heard.manager());
        }
        management.hear(new NewConductEvent("walk-missing", heard.at(), null, List.of(), heard.unit(), null, details),
                walk(heard.unit(), heard.day()));
    }

    /** The finding proved wrong, and so does everything that was heard of it. */
    @ApplicationModuleListener
    void on(FindingWithdrawn heard) {
        List<String> wrong = new ArrayList<>(heard.failures().stream().map(each -> failure(heard.number(), each)).toList());
        violation(heard.unit(), heard.item(), heard.raisedAt()).ifPresent(code -> wrong.add(finding(heard.number())));
        if (heard.missedWalk() != null) {
            wrong.add(walk(heard.unit(), heard.missedWalk()));
        }
        corrections.hear(wrong, heard.reason(), heard.by());
    }

    /** It did not recur, for what it repeated proved wrong. */
    @ApplicationModuleListener
    void on(RecurrenceWithdrawn heard) {
        corrections.hear(List.of(failure(heard.number(), heard.failure())), heard.reason(), heard.by());
    }

    private Optional<String> violation(String unit, String item, Instant at) {
        return checklists.violation(organisation.unit(unit, at).pack(), item, releases.inForceAt(at));
    }

    private static String finding(String number) {
        return "finding:" + number;
    }

    private static String failure(String number, Failure failure) {
        return "rectification:" + number + ":" + failure.round() + ":" + failure.result();
    }

    private static String walk(String unit, LocalDate day) {
        return "walk-missing:" + unit + ":" + day;
    }
}
