package io.youzhi.inspection;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.youzhi.inspection.process.RectificationProcess;
import io.youzhi.limit.Asked;
import io.youzhi.limit.Extensions;
import io.youzhi.limit.Extensions.Said;
import io.youzhi.org.Groups;
import io.youzhi.org.Organisation;
import io.youzhi.rules.LimitKind;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * More time to put a finding right (B-9): asked for with a reason by the unit, before the deadline, and decided by those who
 * look at it again. The unit cannot give time to itself.
 */
@Service
@Transactional
public class ExtensionManagement {

    /** The setting that says how often a deadline may be moved. */
    private static final String TIMES = "finding.extension.times";
    private final InspectionCases cases;
    private final FindingCases findings;
    private final FindingEscalations escalations;
    private final DeadlineExtensions asked;
    private final RectificationRounds rounds;
    private final Extensions extensions;
    private final Organisation organisation;
    private final RectificationProcess process;

    ExtensionManagement(InspectionCases cases, FindingCases findings, FindingEscalations escalations,
                        DeadlineExtensions asked, RectificationRounds rounds, Extensions extensions,
                        Organisation organisation, RectificationProcess process) {
        this.cases = cases;
        this.findings = findings;
        this.escalations = escalations;
        this.asked = asked;
        this.rounds = rounds;
        this.extensions = extensions;
        this.organisation = organisation;
        this.process = process;
    }

    /** Whoever puts it right asks for more time, until a moment after the deadline. */
    public void ask(String number, Instant until, String reason, Reader by) {
        Finding finding = begin(number);
        finding.mustBe(FindingState.RECTIFYING);
        mustPutRight(finding, by);
        Asked what = extensions.ask(finding, LimitKind.RECTIFY, TIMES, until, reason, by.login(), cases.now());
        if (asked.findByFindingIdAndAskedDecidedAtIsNull(finding.id()).isPresent()) {
            throw Refused.because("inspection.asked-already", number);
        }
        asked.save(new DeadlineExtension(finding, what));
        cases.write(finding, by.login(), "extension-asked", reason, until.toString());
        Set<String> deciders = new TreeSet<>(findings.people(finding, Set.of(Groups.QUALITY_OFFICE)));
        deciders.addAll(findings.inspectors(finding));
        deciders.removeIf(one -> !findings.mayReInspect(finding, round(finding), one) || one.equals(by.login()));
        findings.tell(finding, deciders, "inspection.notice.extension-asked",
                Map.of("by", cases.nameOf(by.login()), "until", until.toString(), "reason", reason),
                "extension-asked:" + cases.now());
        process.askForTime(number);
        findings.setAlarm(finding);
    }

    /** Its handler or their deputy, a leader of its unit, or, while nobody has it, whoever could take it. */
    private void mustPutRight(Finding finding, Reader by) {
        String handler = finding.handler();
        boolean does = handler == null ? Groups.units(by).contains(finding.unit())
                : handler.equals(by.login()) || organisation.standIn(handler).filter(by.login()::equals).isPresent();
        if (!does && !Groups.leads(by, finding.unit())) {
            throw Refused.because("inspection.not-yours-to-put-right", finding.number());
        }
    }

    /** The word of an inspector who has nothing to do with putting it right, or of the quality office. */
    public void decide(String number, boolean granted, String note, String by) {
        Finding finding = begin(number);
        DeadlineExtension open = asked.findByFindingIdAndAskedDecidedAtIsNull(finding.id())
                .orElseThrow(() -> Refused.because("inspection.nothing-asked", number));
        RectificationRound round = round(finding);
        if (!findings.mayReInspect(finding, round, by)) {
            throw Refused.because("inspection.not-yours-to-extend", number);
        }
        Asked what = open.asked();
        extensions.decide(finding, LimitKind.RECTIFY, TIMES, what, new Said(granted, by, note), cases.now());
        if (granted) {
            finding.promise(what.wanted());
            round.extend(what.wanted());
            process.redate(number, what.wanted());
        }
        cases.write(finding, by, granted ? "extension-granted" : "extension-declined", note, finding.deadline().toString());
        Set<String> concerned = new TreeSet<>(findings.people(finding, Set.of("handler", "unit-leader")));
        concerned.add(what.by());
        findings.tell(finding, concerned, granted ? "inspection.notice.extension-granted"
                        : "inspection.notice.extension-declined",
                Map.of("due", finding.deadline().toString(), "note", note == null ? "–" : note),
                "extension-decided:" + cases.now());
        findings.setAlarm(finding);
    }

    /** Nobody needs an answer any more. */
    void lapse(Finding finding) {
        asked.findByFindingIdAndAskedDecidedAtIsNull(finding.id()).ifPresent(open -> {
            open.asked().lapse(cases.now());
            process.askNoMore(finding.number());
        });
    }

    private Finding begin(String number) {
        Finding finding = cases.finding(number);
        escalations.catchUp(finding);
        return finding;
    }

    private RectificationRound round(Finding finding) {
        return rounds.findByFindingIdAndRound(finding.id(), finding.round()).orElseThrow();
    }
}
