package io.youzhi.inspection;

import java.time.Instant;
import java.util.List;

import io.youzhi.limit.ClockLedger;
import io.youzhi.org.Groups;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For whom a task about a finding is, by when, and when somebody is to look at it again. */
@Service
@Transactional(readOnly = true)
public class FindingTaskPlans {

    private final InspectionCases cases;
    private final FindingCases findings;
    private final ClockLedger ledger;

    FindingTaskPlans(InspectionCases cases, FindingCases findings, ClockLedger ledger) {
        this.cases = cases;
        this.findings = findings;
        this.ledger = ledger;
    }

    /** The plan of a task by its name in PascalCase. */
    public FindingTask plan(String number, String task) {
        Finding finding = cases.finding(number);
        return switch (task) {
            case "RectifyFinding" -> new FindingTask(worker(finding), List.of(),
                    List.of(Groups.queue(finding.unit()), Groups.leaders(finding.unit())), finding.deadline(),
                    ledger.nextAlarm(finding), finding.severity());
            case "ReInspectFinding" -> new FindingTask(null, others(finding), List.of(Groups.QUALITY_OFFICE), null, null,
                    finding.severity());
            case "DecideMoreTime" -> new FindingTask(null, others(finding), List.of(Groups.QUALITY_OFFICE), finding.deadline(),
                    null, finding.severity());
            default -> throw new IllegalArgumentException("no task " + task);
        };
    }

    private String worker(Finding finding) {
        return finding.handler() != null && cases.isActive(finding.handler()) ? finding.handler() : null;
    }

    /** Inspectors who neither put it right nor answer for it. */
    private List<String> others(Finding finding) {
        return findings.inspectors(finding).stream()
                .filter(one -> !one.equals(finding.handler()) && !one.equals(finding.employee())).toList();
    }

    /**
     * A task's plan.
     *
     * @param assignee whose it is, or null where somebody claims it
     * @param people   who may claim it, by name
     * @param groups   who may claim it besides
     * @param severity how grave the finding is: minor, moderate, serious
     */
    public record FindingTask(String assignee, List<String> people, List<String> groups, Instant due, Instant followUp,
                              String severity) {
    }
}
