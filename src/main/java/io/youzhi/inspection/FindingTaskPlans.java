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
            case "RectifyFinding" -> new FindingTask(worker(finding),
                    List.of(Groups.queue(finding.unit()), Groups.leaders(finding.unit())), finding.deadline(),
                    ledger.nextAlarm(finding), finding.severity());
            case "ReInspectFinding" -> new FindingTask(onlyInspector(finding),
                    List.of(Groups.INSPECTOR, Groups.QUALITY_OFFICE), null, null, finding.severity());
            default -> throw new IllegalArgumentException("no task " + task);
        };
    }

    private String worker(Finding finding) {
        return finding.handler() != null && cases.isActive(finding.handler()) ? finding.handler() : null;
    }

    /** Where one person inspected, they look at it again, unless they put it right themselves. */
    private String onlyInspector(Finding finding) {
        List<String> all = findings.inspectors(finding);
        return all.size() == 1 && !all.get(0).equals(finding.handler()) ? all.get(0) : null;
    }

    /**
     * A task's plan.
     *
     * @param assignee whose it is, or null where one of the groups claims it
     * @param groups   who may claim it
     * @param severity how grave the finding is: minor, moderate, serious
     */
    public record FindingTask(String assignee, List<String> groups, Instant due, Instant followUp, String severity) {
    }
}
