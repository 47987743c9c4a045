package io.youzhi.conduct;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.request.RequestEvents.ComplaintMoved;
import io.youzhi.request.RequestEvents.ComplaintReceived;
import io.youzhi.request.RequestEvents.ComplaintUpheld;
import io.youzhi.request.RequestEvents.LimitMissed;
import io.youzhi.request.RequestEvents.LimitsSettled;
import io.youzhi.request.RequestEvents.PraiseConfirmed;
import io.youzhi.request.RequestEvents.VerdictCorrected;
import io.youzhi.request.RequestEvents.ViolationEstablished;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what requests establish and records it as conduct events, each once however often it is told. */
@Component
class RequestOutcomes {

    private final ConductManagement management;
    private final CorrectionManagement corrections;

    RequestOutcomes(ConductManagement management, CorrectionManagement corrections) {
        this.management = management;
        this.corrections = corrections;
    }

    @ApplicationModuleListener
    void on(ComplaintReceived heard) {
        record("complaint-received", heard.number(), heard.at(), null, List.of(), heard.unit(),
                details("channel", heard.channel()), "");
    }

    /** The record follows the complaint: what was entered for the one whom it was said to reach is struck there. */
    @ApplicationModuleListener
    void on(ComplaintMoved heard) {
        String source = "complaint-received:" + heard.number();
        corrections.hear(heard.before() == 1 ? source : source + ":" + heard.before(), heard.unit() == null ? null
                        : new NewConductEvent("complaint-received", heard.at(), null, List.of(), heard.unit(),
                        heard.number(), details("channel", heard.channel())), source + ":" + (heard.before() + 1),
                heard.reason(), heard.by());
    }

    @ApplicationModuleListener
    void on(ComplaintUpheld heard) {
        if (heard.employee() != null || heard.unit() != null) {
            management.hear(complaint(heard), "complaint:" + heard.number());
        }
    }

    @ApplicationModuleListener
    void on(VerdictCorrected heard) {
        String source = "complaint:" + heard.number();
        String wrong = heard.wrong() == null ? source : source + ":" + heard.wrong();
        corrections.hear(heard.established() ? wrong : null, heard.right() == null ? null : complaint(heard.right()),
                source + ":" + heard.verdict(), heard.reason(), heard.by());
    }

    private static NewConductEvent complaint(ComplaintUpheld heard) {
        return new NewConductEvent("complaint", heard.at(), heard.employee(), List.of(), heard.unit(), heard.number(),
                details("cause", heard.cause(), "severity", heard.severity(), "channel", heard.channel(), "damage",
                        heard.damage()));
    }

    @ApplicationModuleListener
    void on(PraiseConfirmed heard) {
        boolean one = heard.employees().size() == 1;
        if (!heard.employees().isEmpty() || heard.unit() != null) {
            record("praise", heard.number(), heard.at(), one ? heard.employees().get(0) : null,
                    one ? List.of() : heard.employees(), heard.unit(), details("channel", heard.channel()), "");
        }
    }

    @ApplicationModuleListener
    void on(ViolationEstablished heard) {
        record("violation", heard.number(), heard.at(), heard.employee(), List.of(), heard.unit(),
                details("code", heard.code(), "severity", heard.severity(), "foundBy", heard.foundBy()),
                ":" + heard.code() + ":" + heard.employee() + ":" + ConductEvent.micros(heard.at()));
    }

    @ApplicationModuleListener
    void on(LimitMissed heard) {
        management.hear(heard);
    }

    @ApplicationModuleListener
    void on(LimitsSettled heard) {
        management.hear(heard);
    }

    private void record(String type, String number, Instant at, String employee, List<String> employees, String unit,
                        Map<String, Object> details, String which) {
        management.hear(new NewConductEvent(type, at, employee, employees, unit, number, details),
                type + ":" + number + which);
    }

    private static Map<String, Object> details(Object... keysAndValues) {
        Map<String, Object> details = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (keysAndValues[i + 1] != null) {
                details.put((String) keysAndValues[i], keysAndValues[i + 1]);
            }
        }
        return details;
    }
}
