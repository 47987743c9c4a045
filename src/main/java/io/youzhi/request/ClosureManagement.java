package io.youzhi.request;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.youzhi.attachment.AttachmentStore;
import io.youzhi.decision.Decisions;
import io.youzhi.request.RequestEvents.RequestClosed;
import io.youzhi.request.RequestViews.VerdictView;
import io.youzhi.request.process.RequestProcess;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes requests into an archive that cannot be changed, and blanks personal data on demand (B-10, B-11). */
@Service
@Transactional
public class ClosureManagement {

    /** Its own mapper: the bytes of archives do not change when somebody configures the API's. */
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS).build();

    private final Cases cases;
    private final Requests requests;
    private final Customers customers;
    private final Visits visits;
    private final AttachmentStore attachments;
    private final Archives archives;
    private final RequestDesk desk;
    private final Decisions decisions;
    private final RequestProcess process;

    ClosureManagement(Cases cases, Requests requests, Customers customers, Visits visits, AttachmentStore attachments,
                      Archives archives, RequestDesk desk, Decisions decisions, RequestProcess process) {
        this.cases = cases;
        this.requests = requests;
        this.customers = customers;
        this.visits = visits;
        this.attachments = attachments;
        this.archives = archives;
        this.desk = desk;
        this.decisions = decisions;
        this.process = process;
    }

    /** Closes it, archives it, and tells everybody who asked for the same. */
    public void close(String number) {
        Request request = cases.get(number);
        Instant now = cases.now();
        request.close(now);
        cases.release(request);
        tellCustomer(request);
        cases.write(request, null, "closed", null, request.outcome());
        cases.setAlarm(request);
        requests.flush();
        archives.save(new Archive(request.getId(), number, now, snapshot(number)));
        cases.publish(new RequestClosed(number, now));
        tellLinked(request);
    }

    private String snapshot(String number) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("request", desk.request(number));
        all.put("clocks", desk.clocks(number));
        all.put("events", desk.story(number));
        all.put("decisions", decisions.about(Request.CASE, number));
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * That the customer was told is on record if they were: with a login of their own they find the result among their
     * notices, else somebody reached them. Whom nobody told that their request was declined is told by its first responder.
     */
    private void tellCustomer(Request request) {
        String login = customers.findById(request.getId()).map(Customer::login).orElse(null);
        if (login != null) {
            tellResult(request, login, "request.notice.result");
        }
        if (login != null || wasReached(request)) {
            cases.write(request, null, "customer-told", null, request.outcome());
        } else if (request.outcome().equals("refused")) {
            tellResult(request, cases.keeper(request), "request.notice.tell-refusal");
        }
    }

    private void tellResult(Request request, String who, String code) {
        String result = request.result() == null ? "" : Cases.inShort(request.result());
        cases.tell(request, List.of(who), code, Map.of("closing", request.outcome(), "result", result), "result");
    }

    private boolean wasReached(Request request) {
        return visits.findByRequestIdOrderById(request.getId()).stream()
                .anyMatch(visit -> visit.round() == request.reopened() && visit.reached());
    }

    /** Whoever asked for the same is called with the result; if there is none, their request goes on by itself. */
    private void tellLinked(Request original) {
        if (List.of("withdrawn", "refused").contains(original.outcome())) {
            cases.letLinkedGo(original);
            return;
        }
        for (Request linked : requests.findByOriginalAndStateOrderById(original.number(), State.LINKED)) {
            linked.takeResultOfOriginal(original.result(), cases.now());
            cases.write(linked, null, "original-over", original.result(), original.number());
            process.originalOver(linked.number(), true);
        }
    }

    /** Takes the customer's personal data away; numbers, times and decisions stay. */
    public void blank(String number, String by) {
        Request request = cases.get(number);
        if (request.state() != State.CLOSED) {
            throw Refused.because("request.blank-open", number);
        }
        customers.findById(request.getId()).orElseThrow(() -> new NotFound("request", number)).blank(by, cases.now());
        attachments.blank(request.ref(), AttachmentManagement.INTAKE);
        cases.write(request, by, "blanked", null);
    }

    /** The archive of a closed request. */
    @Transactional(readOnly = true)
    public ArchiveView archive(String number) {
        Archive archive = archives.findById(cases.get(number).getId()).orElseThrow(() -> new NotFound("archive", number));
        List<VerdictView> corrections = desk.request(number).verdicts().stream()
                .filter(each -> each.corrects() != null && !each.at().isBefore(archive.at())).toList();
        return new ArchiveView(number, archive.at(), archive.sha256(), archive.isIntact(), archive.snapshot(),
                corrections);
    }

    /** An archive, whether it still is what was closed, and the verdicts that were put right since. */
    public record ArchiveView(String number, Instant at, String sha256, boolean intact, String snapshot,
                              List<VerdictView> corrections) {
    }
}
