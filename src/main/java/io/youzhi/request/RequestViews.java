package io.youzhi.request;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import io.youzhi.attachment.AttachmentView;
import io.youzhi.limit.ClockView;
import io.youzhi.shared.Bilingual;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Reason;
import org.springframework.modulith.NamedInterface;

/** Requests as others read them. No personal data of customers but in {@link CustomerView}. */
@NamedInterface("door")
public interface RequestViews {

    /** A request with everything that is on record about it; {@link io.youzhi.shared.NotFound} if there is none. */
    RequestView request(String number);

    /** Who brought it, and their words. */
    CustomerView customer(String number);

    /** Its clocks, each with its story and explained slice by slice. */
    List<ClockView> clocks(String number);

    /** Refuses, as if there were none, who may not see a request. */
    void mustSee(String number, Reader reader);

    /** Requests that came in for a unit in a span of time, its end not included; whoever asks says who may know. */
    List<RequestLine> requests(String unit, Instant from, Instant to);

    /** A request in a list. */
    @NamedInterface("door")
    record RequestLine(String number, String state, String outcome, String kind, String category, String channel,
                       String priority, String unit, String owner, String handler, Instant receivedAt,
                       Instant resolveBy, Instant closedAt, Boolean onTime, String externalNumber) {
    }

    /**
     * A request.
     *
     * @param onTime whether the result came in time: null while that is open or nothing was promised
     */
    @NamedInterface("door")
    record RequestView(String number, String state, String outcome, String channel, String kind, String category,
                       String priority, String asset, BigDecimal amount, String currency, Boolean paid, String intakeUnit,
                       String unit, String pack, String release, String externalNumber, Instant externalDue,
                       String original, String owner, String firstResponder, String handler, int escalation,
                       int reopened, int triages, int returns, Instant receivedAt, Instant acceptedAt,
                       Instant arrivedAt, Instant repliedAt, Instant resolvedAt, Instant fedBackAt, Instant visitDue,
                       Instant closedAt, Instant waitingUntil, String result, Boolean onTime, List<PaperView> papersNeeded,
                       List<PaperView> papersGiven, List<PromiseView> promises, List<BreachView> breaches,
                       List<TenureView> tenures, List<QuestionView> questions, List<InformingView> informings,
                       List<VerdictView> verdicts, List<VisitView> visits, List<AttachmentView> attachments,
                       List<String> linked) {
    }

    /** Who brought it, and their words. */
    @NamedInterface("door")
    record CustomerView(boolean anonymous, String name, String phone, String address, String place, String what,
                        String account, Instant blankedAt) {
    }

    /** One limit in short. */
    @NamedInterface("door")
    record PromiseView(String limit, String source, int round, String state, Instant due, Instant stoppedAt,
                       Boolean onTime) {
    }

    /** One missed limit. */
    @NamedInterface("door")
    record BreachView(String limit, Instant due, Instant breachedAt, String unit, String employee, String severity) {
    }

    /** A slice of time in which somebody answered for it. */
    @NamedInterface("door")
    record TenureView(String employee, Instant from, Instant to, String by, @Reason String reason) {
    }

    /** What was asked of a leader, and the answer. */
    @NamedInterface("door")
    record QuestionView(String what, String askedBy, Instant askedAt, String reason, Instant wanted, String decidedBy,
                        Instant decidedAt, Boolean granted, String note) {
    }

    /** A paper, by what the pack calls it; what the pack has no word for, as it was written. */
    @NamedInterface("door")
    record PaperView(String id, Bilingual name) {
    }

    /** A list of missing papers that the customer was given. */
    @NamedInterface("door")
    record InformingView(List<PaperView> papers, String writtenBy, Instant writtenAt, boolean amends) {
    }

    /** What an investigation found; {@code corrects} is the verdict that proved wrong, for {@code reason}. */
    @NamedInterface("door")
    record VerdictView(long id, String verdict, String responsible, String employee, String unit, String cause, String severity,
                       BigDecimal damage, boolean established, String note, String by, Instant at, Long corrects,
                       String reason) {
    }

    /** A return visit, or a try of one. */
    @NamedInterface("door")
    record VisitView(int round, int tryNumber, Instant at, String by, boolean reached, BigDecimal score, Integer stars,
                     String outcome, String rules) {
    }

    /** One line of a request's story. */
    @NamedInterface("door")
    record EventView(Instant at, String by, String what, String note, @Reason String details) {
    }
}
