package io.youzhi.request;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.youzhi.org.Groups;
import io.youzhi.org.Organisation;
import io.youzhi.request.RequestEvents.ComplaintUpheld;
import io.youzhi.request.RequestEvents.PraiseConfirmed;
import io.youzhi.request.RequestEvents.VerdictCorrected;
import io.youzhi.shared.Faults;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the investigation of a complaint finds, and whether praise is confirmed (B-8). */
@Service
@Transactional
public class ComplaintManagement {

    private static final Set<String> VERDICTS = Set.of("upheld", "partly", "not-upheld");
    private static final Set<String> RESPONSIBLE = Set.of("employee", "unit", "nobody");
    private final Cases cases;
    private final Requests requests;
    private final Escalations ladder;
    private final Verdicts verdicts;
    private final HandlingManagement handling;
    private final Organisation organisation;

    ComplaintManagement(Cases cases, Requests requests, Escalations ladder, Verdicts verdicts,
                        HandlingManagement handling, Organisation organisation) {
        this.cases = cases;
        this.requests = requests;
        this.ladder = ladder;
        this.verdicts = verdicts;
        this.handling = handling;
        this.organisation = organisation;
    }

    /**
     * Records the verdict; upheld, wholly or partly, against somebody, it becomes a conduct event. Where an earlier verdict
     * became one before the complaint was reopened, this one stands in its place and sets right what it established.
     */
    public Step investigate(String number, Found found, String by) {
        Request request = cases.get(number);
        request.mustBe(State.HANDLING);
        check(found);
        if (by.equals(found.employee())) {
            throw Refused.field("employee", "request.own-complaint");
        }
        ladder.catchUp(request);
        List<Verdict> all = verdicts.findByRequestIdOrderById(request.getId());
        Optional<Verdict> before = standing(all).filter(each -> each.established() || each.corrects() != null);
        cases.write(request, by, "investigated", found.note(), found.verdict());
        if (before.isPresent()) {
            investigateAgain(request, found, before.get(), all, by);
        } else {
            boolean established = establishes(request, found);
            verdicts.save(verdict(request, found, established, by));
            if (established) {
                cases.publish(upheld(request, found, cases.now()));
            }
            tellWhomItReaches(request, found, found.note(), by);
        }
        return handling.resolveWith(request, found.note(), by);
    }

    private void investigateAgain(Request request, Found found, Verdict before, List<Verdict> all, String by) {
        if (by.equals(before.employee())) {
            throw Refused.because("request.own-complaint");
        }
        Verdict again = verdict(request, found, establishes(request, found), by).inPlaceOf(before, found.note());
        if (again.saysTheSameAs(before)) {
            verdicts.save(verdict(request, found, false, by));
        } else {
            replace(request, found, before, again, all);
        }
    }

    private void replace(Request request, Found found, Verdict wrong, Verdict right, List<Verdict> all) {
        verdicts.saveAndFlush(right);
        if (wrong.established() || right.established()) {
            cases.publish(new VerdictCorrected(request.number(), right.id(), wrong.established(),
                    wrong.corrects() == null ? null : wrong.id(),
                    right.established() ? upheld(request, found, first(wrong, all).givenAt()) : null, right.reason(),
                    right.givenBy()));
        }
        tell(request, wrong, right);
        tellWhomItReaches(request, found, right.reason(), right.givenBy());
    }

    /** A complaint that is upheld reaches whoever proved responsible, whichever unit looked into it. */
    private void tellWhomItReaches(Request request, Found found, String reason, String by) {
        String unit = !establishes(request, found) ? request.unit() : found.unit() != null ? found.unit()
                : organisation.employee(found.employee()).unit();
        cases.tellOfComplaint(request, unit, reason, by);
    }

    /**
     * Puts another verdict in the place of one that proved wrong after the work was over. The archive stays as it is; what
     * the wrong one had established is set right.
     */
    public void correct(String number, Found found, String reason, Reader by) {
        if (!by.is(Groups.QUALITY_OFFICE)) {
            throw Refused.because("request.quality-office-only");
        }
        Request request = requests.inTurn(number).orElseThrow(() -> new NotFound("request", number));
        request.mustBe(State.VISITING, State.QUALITY_OFFICE, State.SETTLED, State.CLOSED);
        new Faults().text("reason", reason, 2000).refuse();
        check(found);
        List<Verdict> all = verdicts.findByRequestIdOrderById(request.getId());
        Verdict wrong = standing(all).orElseThrow(() -> Refused.because("request.no-verdict", number));
        if (by.login().equals(found.employee()) || by.login().equals(wrong.employee())) {
            throw Refused.because("request.own-complaint");
        }
        Verdict right = verdict(request, found, establishes(request, found), by.login()).inPlaceOf(wrong, reason);
        if (right.saysTheSameAs(wrong)) {
            throw Refused.because("request.same-verdict", number, organisation.nameOf(wrong.givenBy()));
        }
        cases.write(request, by.login(), "verdict-corrected", reason, found.verdict());
        replace(request, found, wrong, right, all);
    }

    /** The verdict that counts: of those in whose place no other stands, the one that became a conduct event, else the last. */
    private static Optional<Verdict> standing(List<Verdict> all) {
        Set<Long> corrected = all.stream().map(Verdict::corrects).filter(Objects::nonNull).collect(Collectors.toSet());
        return all.stream().filter(each -> !corrected.contains(each.id()))
                .reduce((before, next) -> before.established() && !next.established() ? before : next);
    }

    /** The first verdict of those that stand in each other's place. */
    private static Verdict first(Verdict verdict, List<Verdict> all) {
        return all.stream().filter(each -> each.id().equals(verdict.corrects())).findFirst()
                .map(before -> first(before, all)).orElse(verdict);
    }

    /** Tells those who were at work on it, their leaders and the quality office; whom it is about hear it with its lines. */
    private void tell(Request request, Verdict wrong, Verdict right) {
        Set<String> told = new TreeSet<>(cases.people(request, List.of("handler", "unit-leader", "quality-office")));
        told.add(wrong.givenBy());
        cases.tell(request, told, "request.notice.verdict-corrected", Map.of("verdict", right.verdict(), "reason",
                right.reason()), "verdict-corrected:" + right.id());
    }

    private Verdict verdict(Request request, Found found, boolean established, String by) {
        boolean upheld = !found.verdict().equals("not-upheld");
        return new Verdict(request.getId(), found.verdict(), upheld ? found.responsible() : "nobody",
                upheld ? found.employee() : null, upheld ? found.unit() : null, found.cause(), severity(found),
                found.damage(), established, found.note(), by, cases.now());
    }

    private static ComplaintUpheld upheld(Request request, Found found, Instant at) {
        return new ComplaintUpheld(request.number(), at, found.employee(), found.unit(), found.cause(), severity(found),
                request.channel(), found.damage());
    }

    private static boolean establishes(Request request, Found found) {
        return request.kind().equals(Words.COMPLAINT) && !found.verdict().equals("not-upheld")
                && !found.responsible().equals("nobody");
    }

    private static String severity(Found found) {
        return found.severity() == null ? "minor" : found.severity();
    }

    private void check(Found found) {
        boolean upheld = !"not-upheld".equals(found.verdict());
        boolean byEmployee = upheld && "employee".equals(found.responsible());
        boolean byUnit = upheld && "unit".equals(found.responsible());
        Faults faults = new Faults().oneOf("verdict", found.verdict(), VERDICTS).text("note", found.note(), 2000)
                .amount("damage", found.damage())
                .require(found.severity() == null || Words.SEVERITIES.contains(found.severity()), "severity",
                        "field.unknown-word", String.valueOf(found.severity()), String.join(", ", Words.SEVERITIES));
        if (upheld) {
            faults.oneOf("responsible", found.responsible(), RESPONSIBLE).oneOf("cause", found.cause(), Words.CAUSES)
                    .require(!byEmployee || found.employee() != null, "employee", "field.missing")
                    .require(!byUnit || found.unit() != null, "unit", "field.missing")
                    .require(byEmployee || found.employee() == null, "employee", "request.not-with-responsible")
                    .require(byEmployee || byUnit || found.unit() == null, "unit", "request.not-with-responsible");
        }
        faults.refuse();
        if (byEmployee) {
            organisation.employee(found.employee());
        }
        if (found.unit() != null) {
            organisation.unit(found.unit());
        }
    }

    /** Praise was looked into: confirmed of employees by name or of a unit, or not. */
    public Step confirmPraise(String number, boolean confirmed, List<String> employees, String unit, String note, String by) {
        Request request = cases.get(number);
        request.mustBe(State.HANDLING);
        List<String> praised = employees == null ? List.of() : employees.stream().distinct().toList();
        new Faults().text("note", note, 2000)
                .require(!confirmed || !praised.isEmpty() || unit != null, "employees", "field.missing").refuse();
        if (confirmed && praised.contains(by)) {
            throw Refused.field("employees", "request.own-praise");
        }
        praised.forEach(organisation::employee);
        if (unit != null) {
            organisation.unit(unit);
        }
        ladder.catchUp(request);
        cases.write(request, by, confirmed ? "praise-confirmed" : "praise-not-confirmed", note);
        if (confirmed) {
            cases.publish(new PraiseConfirmed(number, cases.now(), praised, unit, request.channel()));
        }
        return handling.resolveWith(request, note, by);
    }

    /**
     * What an investigation found.
     *
     * @param verdict     upheld, partly, not-upheld
     * @param responsible employee, unit or nobody
     * @param employee    who is responsible, where it is an employee
     * @param unit        the unit responsible, or the unit for which that employee acted; null is their own
     * @param cause       service-attitude, service-quality, workmanship, other
     * @param severity    minor, moderate, serious; null is minor
     * @param damage      what it cost the customer, in CNY, or null
     * @param note        what was found, and what the customer is told
     */
    public record Found(String verdict, String responsible, String employee, String unit, String cause,
                        String severity, BigDecimal damage, String note) {
    }
}
