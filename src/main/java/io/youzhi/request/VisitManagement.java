package io.youzhi.request;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.youzhi.decision.Outcome;
import io.youzhi.limit.Basis;
import io.youzhi.org.Organisation;
import io.youzhi.rules.LimitKind;
import io.youzhi.rules.Releases;
import io.youzhi.rules.triage.Triage;
import io.youzhi.rules.triage.TriageDecision;
import io.youzhi.rules.triage.TriageFacts;
import io.youzhi.rules.visit.ReturnVisitRules;
import io.youzhi.rules.visit.ReturnVisitRules.Plan;
import io.youzhi.rules.visit.ReturnVisitRules.PlanFacts;
import io.youzhi.rules.visit.ReturnVisitRules.VisitFacts;
import io.youzhi.shared.Faults;
import io.youzhi.shared.Refused;
import io.youzhi.shared.time.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Return visits, and what dissatisfaction leads to (B-6, B-7). */
@Service
@Transactional
public class VisitManagement {

    private final Cases cases;
    private final Promises promises;
    private final Customers customers;
    private final Visits visits;
    private final Verdicts verdicts;
    private final ReturnVisitRules rules;
    private final Triage triage;
    private final Releases releases;
    private final Organisation organisation;

    VisitManagement(Cases cases, Promises promises, Customers customers, Visits visits, Verdicts verdicts,
                    ReturnVisitRules rules, Triage triage, Releases releases, Organisation organisation) {
        this.cases = cases;
        this.promises = promises;
        this.customers = customers;
        this.visits = visits;
        this.verdicts = verdicts;
        this.rules = rules;
        this.triage = triage;
        this.releases = releases;
        this.organisation = organisation;
    }

    /** Whether the customer is called back; some kinds by a draw that everybody can repeat. */
    public boolean plan(String number) {
        Request request = cases.get(number);
        request.mustBe(State.VISITING);
        Plan plan = rules.plan(new PlanFacts(request.pack(), request.kind(), request.category(), request.channel()),
                release(request));
        if (!customers.getReferenceById(request.getId()).canBeCalled()) {
            keep(request, plan, Outcome.of("return-visit").with("called", false).with("callable", false));
            return noVisit(request, "nobody to call");
        }
        String seed = request.number() + ":" + request.reopened() + ":" + request.resolvedAt();
        BigDecimal drawn = draw(seed);
        String proof = "sha256(" + seed + ") = " + drawn.toPlainString() + ", share " + plan.share().toPlainString() + "; "
                + plan.why().inShort();
        Outcome draw = Outcome.of("return-visit").with("share", plan.share()).with("drawn", drawn).with("seed", seed);
        if (request.reopened() == 0 && drawn.compareTo(plan.share()) >= 0) {
            keep(request, plan, draw.with("called", false));
            return noVisit(request, proof);
        }
        request.callBackBy(promises.calendar(request).due(request.resolvedAt(), plan.within()));
        keep(request, plan, draw.with("called", true).with("within", plan.within()).with("callBy", request.visitDue())
                .with("tries", plan.tries()));
        cases.write(request, null, "visit-planned", null, request.visitDue() + "; " + proof);
        return true;
    }

    private void keep(Request request, Plan plan, Outcome outcome) {
        cases.keep(request, outcome, plan.why());
    }

    /** A number from 0 to 1 that follows from a text alone: its hash's first 32 bits. Anybody can check it. */
    static BigDecimal draw(String seed) {
        long first = Long.parseLong(Archive.hash(seed.getBytes(StandardCharsets.UTF_8)).substring(0, 8), 16);
        return BigDecimal.valueOf(first).divide(BigDecimal.valueOf(1L << 32), new MathContext(9));
    }

    private boolean noVisit(Request request, String why) {
        request.settleAfterVisit("resolved");
        cases.write(request, null, "no-visit", null, why);
        return false;
    }

    /** By when the customer is to be called; null if not. */
    @Transactional(readOnly = true)
    public Instant due(String number) {
        return cases.get(number).visitDue();
    }

    /** From when on the next try may be made: the next day of the unit's local time. */
    @Transactional(readOnly = true)
    public Instant nextTryFrom(String number) {
        Request request = cases.get(number);
        LocalDate tomorrow = today(request).plusDays(1);
        return tomorrow.atStartOfDay(promises.calendar(request).zone()).toInstant();
    }

    /** Somebody called the customer, or tried to. Says what it leads to. */
    public String visit(String number, Called called, String by) {
        Request request = cases.get(number);
        request.mustBe(State.VISITING);
        if (by.equals(worker(request))) {
            throw Refused.because("request.own-visit", number);
        }
        mustNotConcern(request, by);
        check(called);
        List<Visit> round = round(request);
        LocalDate today = today(request);
        if (triedToday(request)) {
            throw Refused.because("request.visited-today", number);
        }
        ReturnVisitRules.Outcome outcome = rules.decide(new VisitFacts(request.pack(), request.kind(), called.score(), called.stars(),
                called.reached(), round.size() + 1, request.reopened()), release(request));
        visits.save(new Visit(request.getId(), request.reopened(), round.size() + 1, cases.now(), today, by,
                called.reached(), called.score(), called.stars(), called.remark(), outcome.outcome(),
                outcome.why().inShort()));
        cases.keep(request, Outcome.of("visit-outcome").with("outcome", outcome.outcome()).with("try", round.size() + 1),
                outcome.why());
        cases.write(request, by, "visited", null, outcome.outcome() + " " + outcome.why().inShort());
        follow(request, outcome.outcome(), by);
        cases.setAlarm(request);
        return outcome.outcome();
    }

    /** Whoever was looked into has no part in what the customer says of it, whatever was found in the end. */
    private void mustNotConcern(Request request, String by) {
        if (verdicts.findByRequestIdOrderById(request.getId()).stream().anyMatch(each -> by.equals(each.employee()))) {
            throw Refused.because("request.concerns-you", request.number());
        }
    }

    /** Whoever's work the customer is asked about. */
    private String worker(Request request) {
        return request.isAnsweredByOriginal() ? cases.get(request.original()).handler() : request.handler();
    }

    private List<Visit> round(Request request) {
        return visits.findByRequestIdOrderById(request.getId()).stream()
                .filter(visit -> visit.round() == request.reopened()).toList();
    }

    private LocalDate today(Request request) {
        return LocalDate.ofInstant(cases.now(), promises.calendar(request).zone());
    }

    /** Whether the customer was called today already: tries are made on different days. */
    boolean triedToday(Request request) {
        return round(request).stream().anyMatch(visit -> visit.localDay().equals(today(request)));
    }

    private static void check(Called called) {
        boolean oneOf = (called.score() == null) != (called.stars() == null);
        new Faults().require(!called.reached() || oneOf, "score", "request.score-or-stars")
                .require(called.reached() || called.score() == null && called.stars() == null, "score",
                        "request.score-unreached")
                .require(called.score() == null || called.score().signum() >= 0
                        && called.score().compareTo(BigDecimal.valueOf(100)) <= 0, "score", "request.score-range")
                .require(called.stars() == null || called.stars() >= 1 && called.stars() <= 5, "stars",
                        "request.stars-range")
                .optional("remark", called.remark(), 1000).refuse();
    }

    private void follow(Request request, String outcome, String by) {
        switch (outcome) {
            case "close" -> request.settleAfterVisit("resolved");
            case "not-reached" -> request.settleAfterVisit("not-reached");
            case "reopen" -> reopen(request, by);
            case "quality-office" -> toQualityOffice(request);
            default -> {
                // called again on another day
            }
        }
    }

    /** Back to its first responder, one level higher, with a new promise from now on. */
    private void reopen(Request request, String by) {
        request.reopen(cases.keeper(request));
        cases.own(request, request.handler(), by, "request.reopened");
        Instant now = cases.now();
        TriageDecision decision = triage.decide(new TriageFacts(request.pack(), request.kind(), request.category(),
                request.channel(), request.unit(), request.customerKind(), request.amount(), request.currency(),
                request.asset(), request.paid(), request.legalLimit(), null));
        Map<LimitKind, Limit> again = new EnumMap<>(LimitKind.class);
        for (LimitKind kind : Set.of(LimitKind.RESOLVE, LimitKind.FEEDBACK)) {
            if (decision.limits().containsKey(kind)) {
                again.put(kind, decision.limits().get(kind));
            }
        }
        cases.keep(request, Outcome.of("promise").with("limits", Words.limits(again)), decision.why());
        promises.make(request, again, new Basis(request.pack(), request.calendar(),
                decision.why().release(), "request.reopened"), now, by, now);
        cases.write(request, by, "reopened", null, "level " + request.escalation());
        cases.tell(request, cases.people(request, List.of("handler", level(request))), "request.notice.reopened",
                Map.of("level", String.valueOf(request.escalation())), "reopened:" + request.reopened());
    }

    private static String level(Request request) {
        return request.escalation() <= 1 ? "unit-leader" : "upper-unit-leader";
    }

    private void toQualityOffice(Request request) {
        request.toQualityOffice();
        String head = organisation.holders("quality-office", request.unit()).stream().findFirst()
                .orElseGet(() -> cases.keeper(request));
        cases.own(request, head, null, "request.to-quality-office");
        cases.write(request, null, "to-quality-office", null);
        cases.tell(request, cases.people(request, List.of("quality-office")), "request.notice.to-quality-office",
                Map.of(), "to-quality-office");
    }

    /** The quality office has the last word. */
    public void settle(String number, String note, String by) {
        Request request = cases.get(number);
        request.mustBe(State.QUALITY_OFFICE);
        mustNotConcern(request, by);
        new Faults().text("note", note, 2000).refuse();
        request.settleAfterVisit("quality-office");
        cases.write(request, by, "settled-by-quality-office", note);
    }

    private String release(Request request) {
        return request.release() == null ? releases.live() : request.release();
    }

    /**
     * A call, or a try of one.
     *
     * @param reached whether the customer was reached
     * @param score   0 to 100, or null
     * @param stars   1 to 5, or null
     * @param remark  what the customer said
     */
    public record Called(boolean reached, BigDecimal score, Integer stars, String remark) {
    }
}
