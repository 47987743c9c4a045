package io.youzhi.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.youzhi.inspection.InspectionEvents.FindingWithdrawn;
import io.youzhi.inspection.InspectionEvents.InspectionClosed;
import io.youzhi.inspection.InspectionEvents.RecurrenceWithdrawn;
import io.youzhi.inspection.InspectionViews;
import io.youzhi.inspection.InspectionViews.FindingDetail;
import io.youzhi.inspection.InspectionViews.FindingView;
import io.youzhi.request.RequestEvents.RequestClosed;
import io.youzhi.request.RequestEvents.VerdictCorrected;
import io.youzhi.request.RequestViews;
import io.youzhi.request.RequestViews.PromiseView;
import io.youzhi.request.RequestViews.RequestView;
import io.youzhi.request.RequestViews.VerdictView;
import io.youzhi.request.RequestViews.VisitView;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what closes, and what proves wrong later, and keeps what measures count of it. */
@Component
class Observations {

    private final Tallies tallies;
    private final RequestViews requests;
    private final InspectionViews inspections;

    Observations(Tallies tallies, RequestViews requests, InspectionViews inspections) {
        this.tallies = tallies;
        this.requests = requests;
        this.inspections = inspections;
    }

    @ApplicationModuleListener
    void on(RequestClosed heard) {
        count(requests.request(heard.number()));
    }

    @ApplicationModuleListener
    void on(VerdictCorrected heard) {
        RequestView request = requests.request(heard.number());
        if (request.closedAt() != null) {
            count(request);
        }
    }

    @ApplicationModuleListener
    void on(InspectionClosed heard) {
        inspections.inspection(heard.number()).findings().forEach(each -> count(each, heard.at()));
    }

    @ApplicationModuleListener
    void on(FindingWithdrawn heard) {
        count(inspections.finding(heard.number()), heard.at());
    }

    @ApplicationModuleListener
    void on(RecurrenceWithdrawn heard) {
        count(inspections.finding(heard.number()), heard.at());
    }

    private void count(RequestView request) {
        if (request.unit() != null && request.closedAt() != null) {
            tallies.count("request:" + request.number(), request.unit(), counts(request), request.closedAt(), null);
        }
    }

    /** Of a request that was not worked on to its end (withdrawn, declined, linked to another) nothing counts. */
    private static Map<String, BigDecimal> counts(RequestView request) {
        Map<String, BigDecimal> counts = new LinkedHashMap<>();
        if (request.resolvedAt() == null) {
            return counts;
        }
        add(counts, "requests", 1);
        add(counts, "reopened", request.reopened() > 0 ? 1 : 0);
        add(counts, "first-contact", request.reopened() == 0 && request.returns() == 0 && request.tenures().size() <= 1 ? 1 : 0);
        for (String limit : List.of("accept", "arrive", "resolve", "reply")) {
            List<Boolean> onTime = request.promises().stream().filter(each -> each.limit().equals(limit))
                    .map(PromiseView::onTime).filter(Objects::nonNull).toList();
            add(counts, limit + "-promised", onTime.isEmpty() ? 0 : 1);
            add(counts, limit + "-in-time", onTime.isEmpty() || onTime.contains(false) ? 0 : 1);
        }
        visits(request, counts);
        if ("complaint".equals(request.kind())) {
            complaint(request, counts);
        }
        return counts;
    }

    private static void visits(RequestView request, Map<String, BigDecimal> counts) {
        List<VisitView> scored = request.visits().stream().filter(VisitView::reached)
                .filter(each -> each.score() != null || each.stars() != null).toList();
        boolean reached = request.visits().stream().anyMatch(VisitView::reached);
        add(counts, "visits-due", request.visitDue() != null || !request.visits().isEmpty() ? 1 : 0);
        add(counts, "visits-reached", reached ? 1 : 0);
        add(counts, "visits-scored", scored.size());
        add(counts, "visits-satisfied", scored.stream().filter(each -> "close".equals(each.outcome())).count());
    }

    private static void complaint(RequestView request, Map<String, BigDecimal> counts) {
        List<VerdictView> verdicts = request.verdicts();
        add(counts, "complaints", 1);
        add(counts, "complaints-judged", verdicts.isEmpty() ? 0 : 1);
        add(counts, "complaints-upheld", !verdicts.isEmpty() && !"not-upheld".equals(verdicts.get(verdicts.size() - 1).verdict()) ? 1 : 0);
    }

    /** A finding that proved wrong counts nothing. */
    private void count(FindingView finding, Instant at) {
        boolean isClosed = finding.closedAt() != null && finding.withdrawn() == null;
        Map<String, BigDecimal> counts = new LinkedHashMap<>();
        if (isClosed) {
            FindingDetail detail = inspections.findingDetail(finding.number());
            add(counts, "findings", 1);
            add(counts, "findings-in-time", detail.late() ? 0 : 1);
            add(counts, "findings-recurred", finding.recurred() ? 1 : 0);
        }
        tallies.count("finding:" + finding.number(), finding.unit(), counts, isClosed ? finding.closedAt() : at, null);
    }

    private static void add(Map<String, BigDecimal> counts, String name, long amount) {
        if (amount != 0) {
            counts.put(name, BigDecimal.valueOf(amount));
        }
    }
}
