package io.youzhi.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.youzhi.decision.Outcome;
import io.youzhi.inspection.InspectionEvents.Failure;
import io.youzhi.inspection.InspectionEvents.FindingWithdrawn;
import io.youzhi.inspection.InspectionEvents.RecurrenceWithdrawn;
import io.youzhi.inspection.process.RectificationProcess;
import io.youzhi.limit.ClockLedger;
import io.youzhi.org.Groups;
import io.youzhi.rules.rectification.FindingDecision;
import io.youzhi.shared.Faults;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back findings that prove wrong, and what followed from them: the clock, the way of the finding, what the inspection
 * counts, and later findings that recurred because of them alone. Nothing is deleted.
 */
@Service
@Transactional
public class WithdrawalManagement {

    private static final String RECURRED = "recurred";
    private static final int LONGEST_REASON = 1000;
    private final InspectionCases cases;
    private final FindingCases findings;
    private final Findings all;
    private final RectificationRounds rounds;
    private final FindingDecisions decisions;
    private final ClockLedger ledger;
    private final ExtensionManagement extensions;
    private final RectificationProcess process;

    WithdrawalManagement(InspectionCases cases, FindingCases findings, Findings all, RectificationRounds rounds,
                         FindingDecisions decisions, ClockLedger ledger, ExtensionManagement extensions,
                         RectificationProcess process) {
        this.cases = cases;
        this.findings = findings;
        this.all = all;
        this.rounds = rounds;
        this.decisions = decisions;
        this.ledger = ledger;
        this.extensions = extensions;
        this.process = process;
    }

    /** The quality office withdraws a finding, with a reason; whoever it is about or who found it does not. */
    public void withdraw(String number, String reason, Reader by) {
        if (!by.is(Groups.QUALITY_OFFICE)) {
            throw Refused.because("inspection.quality-office-only", number);
        }
        inTurn(number);
        List<Finding> same = inTurn(number);
        Finding finding = same.stream().filter(one -> one.number().equals(number)).findFirst()
                .orElseGet(() -> cases.finding(number));
        mustBeSomebodyElse(finding, by);
        new Faults().text("reason", reason, LONGEST_REASON).refuse();
        List<Failure> failures = failures(finding);
        takeBack(finding, reason, by.login());
        same.stream().filter(one -> number.equals(one.earlier()) && !one.isWithdrawn())
                .forEach(later -> judgeAnew(later, finding));
        cases.publish(new FindingWithdrawn(number, finding.inspection().number(), finding.withdrawnAt(), finding.unit(),
                finding.employee(), finding.item(), finding.raisedAt(), failures, finding.missedWalk(), reason, by.login()));
        if (finding.request() != null) {
            process.tellRequest(finding.request(), number, reason);
        }
        process.withdraw(number);
    }

    /**
     * Findings of the same item and unit, which may have recurred because of it. Asked for twice: who waited for the turn of
     * somebody who recorded another one sees that only in a second look.
     */
    private List<Finding> inTurn(String number) {
        Findings.About about = all.about(number).orElseThrow(() -> new NotFound("finding", number));
        return all.inTurn(about.getUnit(), about.getItem());
    }

    private void mustBeSomebodyElse(Finding finding, Reader by) {
        String who = by.login();
        boolean isAbout = who.equals(finding.employee()) || who.equals(finding.handler())
                || Groups.leads(by, finding.unit()) || cases.worksIn(who, finding.unit());
        if (isAbout || finding.inspection().isInspectedBy(who)) {
            throw Refused.because("inspection.not-yours-to-withdraw", finding.number());
        }
    }

    /** What was published of its rectification. */
    private List<Failure> failures(Finding finding) {
        Stream<Failure> recurred = finding.recurred() ? Stream.of(new Failure(1, RECURRED)) : Stream.empty();
        Stream<Failure> late = ledger.of(finding).stream().filter(promise -> promise.breach() != null)
                .map(promise -> new Failure(promise.round(), "late"));
        Stream<Failure> incomplete = rounds.findByFindingIdOrderByRound(finding.id()).stream()
                .filter(RectificationRound::isFailed).map(round -> new Failure(round.round(), "incomplete"));
        return Stream.of(recurred, late, incomplete).flatMap(each -> each).toList();
    }

    private void takeBack(Finding finding, String reason, String by) {
        Instant now = cases.now();
        finding.withdraw(reason, by, now);
        ledger.stopAll(finding, by, reason, now);
        extensions.lapse(finding);
        Inspection inspection = finding.inspection();
        inspection.correct(cases.cleared(inspection), now);
        cases.write(finding, by, "withdrawn", reason, null);
        findings.tell(finding, concerned(finding), "inspection.notice.withdrawn", Map.of("reason", reason), "withdrawn");
    }

    /** Whoever answers for it or worked on it, their leaders, its inspectors, the quality office. */
    private Set<String> concerned(Finding finding) {
        Set<String> people = new TreeSet<>(findings.people(finding, List.of("handler", "unit-leader", "quality-office")));
        people.addAll(findings.inspectors(finding));
        Stream.of(finding.employee(), finding.inspection().openedBy()).filter(one -> one != null && cases.isActive(one))
                .forEach(people::add);
        return people;
    }

    /** A later finding repeated this one: it repeats another that stands, or did not recur after all. */
    private void judgeAnew(Finding later, Finding withdrawn) {
        FindingDecision decision = decisions.ask(later, 1, later.raisedAt(), cases.release(later.raisedAt()));
        String other = decision.hasRecurred() ? decision.recurred().number() : null;
        later.repeat(other);
        findings.keep(later, Outcome.of("rectification").with(RECURRED, later.recurred()).with("earlier", other),
                decision.why());
        String reason = withdrawn.number() + ": " + withdrawn.withdrawalReason();
        cases.write(later, withdrawn.withdrawnBy(), other == null ? "recurred-no-more" : "recurred-otherwise", reason, other);
        if (other == null) {
            findings.tell(later, concerned(later), "inspection.notice.recurred-no-more", Map.of("reason", reason),
                    "recurred-no-more");
            cases.publish(new RecurrenceWithdrawn(later.number(), withdrawn.number(), withdrawn.withdrawnAt(), later.unit(),
                    new Failure(1, RECURRED), reason, withdrawn.withdrawnBy()));
        }
    }
}
