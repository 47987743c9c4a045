package io.youzhi.reporting;

import java.time.Instant;

import io.youzhi.conduct.QuarterlyRecords.EntryView;
import io.youzhi.request.RequestViews;
import io.youzhi.request.RequestViews.CustomerView;
import io.youzhi.request.RequestViews.PromiseView;
import io.youzhi.request.RequestViews.RequestView;
import io.youzhi.request.RequestViews.VerdictView;
import io.youzhi.shared.NotFound;
import org.springframework.stereotype.Component;

/** What a complaint says about its entry; nothing where it was entered by hand. */
@Component
class ComplaintTexts {

    private static final CaseText NOTHING = new CaseText(null, null, null, null, null, null, null);

    private final RequestViews requests;

    ComplaintTexts(RequestViews requests) {
        this.requests = requests;
    }

    CaseText of(EntryView entry) {
        if (entry.caseNumber() == null) {
            return NOTHING;
        }
        try {
            RequestView request = requests.request(entry.caseNumber());
            CustomerView customer = requests.customer(entry.caseNumber());
            return new CaseText(customer.place() == null ? request.asset() : customer.place(), null, customer.what(),
                    request.firstResponder(), resolveBy(request), result(request), request.closedAt());
        } catch (NotFound entered) {
            return NOTHING;
        }
    }

    private static Instant resolveBy(RequestView request) {
        return request.promises().stream().filter(promise -> promise.limit().equals("resolve"))
                .reduce((first, last) -> last).map(PromiseView::due).orElse(null);
    }

    private static String result(RequestView request) {
        return request.verdicts().stream().reduce((first, last) -> last).map(VerdictView::verdict)
                .orElse(request.closedAt() == null ? "open" : "closed");
    }
}
