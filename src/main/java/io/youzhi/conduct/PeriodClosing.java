package io.youzhi.conduct;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the close of a period as a conduct event, once. */
@Service
@Transactional
class PeriodClosing implements PeriodCloses {

    private final ConductManagement management;
    private final ConductEvents events;
    private final Settlement settlement;

    PeriodClosing(ConductManagement management, ConductEvents events, Settlement settlement) {
        this.management = management;
        this.events = events;
        this.settlement = settlement;
    }

    @Override
    public long close(String unit, String kind, String name, Instant at, List<String> employees,
                      Map<String, BigDecimal> wages) {
        Map<String, Object> details = new LinkedHashMap<>(Map.of("period", kind, "closes", name));
        if (!wages.isEmpty()) {
            details.put("wages", new LinkedHashMap<>(wages));
        }
        String source = "period-close:" + unit + ":" + name;
        management.hear(new NewConductEvent("period-close", at, null, employees, unit, null, details), source);
        return events.idOf(source).orElseThrow();
    }

    @Override
    public List<RatedView> rated(long close) {
        return settlement.rated(new Group(List.of(events.findById(close)
                .orElseThrow(() -> new NotFound("conduct-event", close)))));
    }
}
