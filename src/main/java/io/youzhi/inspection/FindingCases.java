package io.youzhi.inspection;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.youzhi.decision.Decisions;
import io.youzhi.decision.Outcome;
import io.youzhi.inspection.process.RectificationProcess;
import io.youzhi.limit.ClockLedger;
import io.youzhi.notification.Notifications;
import io.youzhi.org.Organisation;
import io.youzhi.rules.Why;
import io.youzhi.shared.Bilingual;
import org.springframework.stereotype.Component;

/** What all management of findings shares: what the rules decided, who is meant by a role, who is told, the alarm. */
@Component
class FindingCases {

    private static final int LONGEST_TITLE = 60;
    private final InspectionCases cases;
    private final ClockLedger ledger;
    private final Decisions decisions;
    private final Organisation organisation;
    private final Notifications notifications;
    private final RectificationProcess process;

    FindingCases(InspectionCases cases, ClockLedger ledger, Decisions decisions, Organisation organisation,
                 Notifications notifications, RectificationProcess process) {
        this.cases = cases;
        this.ledger = ledger;
        this.decisions = decisions;
        this.organisation = organisation;
        this.notifications = notifications;
        this.process = process;
    }

    /** Keeps what the rules decided about it, and why. */
    void keep(Finding finding, Outcome outcome, Why why) {
        decisions.keep(Finding.CASE, finding.number(), outcome, why);
    }

    /** People behind roles of the ladder; {@code handler} is whoever works on it, else the leaders of its unit. */
    Set<String> people(Finding finding, Collection<String> roles) {
        Set<String> found = new LinkedHashSet<>();
        for (String role : roles) {
            if (!role.equals("handler")) {
                found.addAll(organisation.holders(role, finding.unit()));
            } else if (finding.handler() != null) {
                found.add(finding.handler());
            } else {
                found.addAll(cases.leaders(finding.unit()));
            }
        }
        return found;
    }

    /** Tells people, on record. */
    void tell(Finding finding, Collection<String> to, String code, Map<String, String> arguments, String about) {
        if (!to.isEmpty()) {
            Map<String, String> all = new HashMap<>(arguments);
            all.put("number", finding.number());
            all.put("unit", cases.unit(finding.unit()).name());
            all.putAll(Notifications.named("item", title(finding.inspection().item(finding.item()).text())));
            notifications.tell(to, "finding:" + finding.number(), code, all, about);
        }
    }

    /** What an item asks for, as short as a notice can hold it. */
    private static Bilingual title(Bilingual text) {
        return new Bilingual(title(text.zh()), title(text.en()));
    }

    private static String title(String text) {
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_TITLE, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end) + "…";
    }

    /** The process is to wake the ladder up at the next step of the clock, or where there is no clock when the day is over. */
    void setAlarm(Finding finding) {
        Instant step = ledger.nextAlarm(finding);
        process.wakeAt(finding.number(), step == null ? finding.dayEndsAt() : step);
    }

    /** Who may look at it again: its inspectors, else the quality office; never who put it right or answers for it. */
    boolean mayReInspect(Finding finding, RectificationRound round, String employee) {
        boolean isDoer = employee.equals(round.reportedBy()) || employee.equals(finding.employee())
                || employee.equals(finding.handler());
        return !isDoer && (finding.inspection().isInspectedBy(employee)
                || organisation.holders("quality-office", finding.unit()).contains(employee));
    }

    /** Inspectors who are still here. */
    List<String> inspectors(Finding finding) {
        return finding.inspection().inspectors().stream().filter(cases::isActive).toList();
    }
}
