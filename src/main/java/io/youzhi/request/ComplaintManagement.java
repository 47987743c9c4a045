package io.youzhi.request;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import io.youzhi.org.Organisation;
import io.youzhi.request.RequestEvents.ComplaintUpheld;
import io.youzhi.request.RequestEvents.PraiseConfirmed;
import io.youzhi.shared.Faults;
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
    private final Escalations ladder;
    private final Verdicts verdicts;
    private final HandlingManagement handling;
    private final Organisation organisation;

    ComplaintManagement(Cases cases, Escalations ladder, Verdicts verdicts, HandlingManagement handling,
                        Organisation organisation) {
        this.cases = cases;
        this.ladder = ladder;
        this.verdicts = verdicts;
        this.handling = handling;
        this.organisation = organisation;
    }

    /** Records the verdict; upheld, wholly or partly, against somebody, it becomes a conduct event. */
    public Step investigate(String number, Found found, String by) {
        Request request = cases.get(number);
        request.mustBe(State.HANDLING);
        check(found);
        if (by.equals(found.employee())) {
            throw Refused.field("employee", "request.own-complaint");
        }
        ladder.catchUp(request);
        boolean established = establishes(request, found);
        boolean upheld = !found.verdict().equals("not-upheld");
        verdicts.save(new Verdict(request.getId(), found.verdict(), upheld ? found.responsible() : "nobody",
                upheld ? found.employee() : null, upheld ? found.unit() : null, found.cause(), severity(found),
                found.damage(), established, found.note(), by, cases.now()));
        cases.write(request, by, "investigated", found.note(), found.verdict());
        if (established) {
            cases.publish(new ComplaintUpheld(number, cases.now(), found.employee(), found.unit(), found.cause(),
                    severity(found), request.channel(), found.damage()));
        }
        return handling.resolveWith(request, found.note(), by);
    }

    /** One conduct event a complaint, however often it is investigated. */
    private boolean establishes(Request request, Found found) {
        boolean before = verdicts.findByRequestIdOrderById(request.getId()).stream().anyMatch(Verdict::established);
        return !before && request.kind().equals(Words.COMPLAINT) && !found.verdict().equals("not-upheld")
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
                .require(found.damage() == null || found.damage().signum() >= 0, "damage", "request.negative")
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
        List<String> praised = employees == null ? List.of() : employees;
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
