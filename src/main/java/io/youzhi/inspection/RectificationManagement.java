package io.youzhi.inspection;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.youzhi.attachment.AttachmentStore;
import io.youzhi.attachment.AttachmentView;
import io.youzhi.decision.Outcome;
import io.youzhi.inspection.InspectionEvents.RectificationFailed;
import io.youzhi.limit.Basis;
import io.youzhi.limit.ClockLedger;
import io.youzhi.limit.Promise;
import io.youzhi.limit.Promising;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.LimitKind;
import io.youzhi.rules.rectification.FindingDecision;
import io.youzhi.shared.Faults;
import io.youzhi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From a finding to its being put right: what the rules order, what the unit reports, what a re-inspection finds (B-23 to B-25). */
@Service
@Transactional
public class RectificationManagement {

    private static final String ON_SPOT = "on-spot";
    private static final int LONGEST_ROW = 200;
    private final InspectionCases cases;
    private final FindingCases findings;
    private final RectificationRounds rounds;
    private final FindingEscalations escalations;
    private final ClockLedger ledger;
    private final FindingDecisions decisions;
    private final AttachmentStore attachments;
    private final ExtensionManagement extensions;

    RectificationManagement(InspectionCases cases, FindingCases findings, RectificationRounds rounds,
                            FindingEscalations escalations, ClockLedger ledger, FindingDecisions decisions,
                            AttachmentStore attachments, ExtensionManagement extensions) {
        this.cases = cases;
        this.findings = findings;
        this.rounds = rounds;
        this.escalations = escalations;
        this.ledger = ledger;
        this.decisions = decisions;
        this.attachments = attachments;
        this.extensions = extensions;
    }

    // ---- what is to be done (B-23) --------------------------------------------------------------------------------

    /** The rules decide on a finding that is on record. */
    public Order decide(String number) {
        Finding finding = cases.finding(number);
        finding.mustBe(FindingState.RAISED);
        FindingDecision decision = ask(finding, finding.raisedAt());
        String repeats = decision.hasRecurred() ? decision.recurred().number() : null;
        boolean onSpot = ON_SPOT.equals(decision.order());
        if (onSpot) {
            finding.settleOnTheSpot(decision.order(), decision.why().release(), repeats, cases.now());
            cases.write(finding, null, "put-right-on-the-spot", null, decision.why().inShort());
        } else {
            finding.rectify(decision.order(), decision.why().release(), repeats);
            order(finding, decision, finding.raisedAt());
        }
        keep(finding, decision);
        tell(finding, decision);
        if (decision.hasRecurred()) {
            fail(finding, finding.raisedAt(), "recurred", repeats);
        }
        return onSpot ? Order.ON_SPOT : finding.wantsRequest() ? Order.REQUEST : Order.RECTIFICATION;
    }

    private FindingDecision ask(Finding finding, Instant at) {
        return decisions.ask(finding, finding.round(), at, cases.release());
    }

    /** Orders a round, and says by when where anybody does. */
    private void order(Finding finding, FindingDecision decision, Instant start) {
        date(finding, decision, start);
        rounds.save(new RectificationRound(finding, start));
        cases.write(finding, null, "ordered", null, finding.deadline() + "; " + row(decision));
        findings.setAlarm(finding);
    }

    /** Its deadline is what somebody outside demands for the first round, else what the rules say; they may leave it open. */
    private void date(Finding finding, FindingDecision decision, Instant start) {
        UnitView unit = cases.unit(finding.unit());
        boolean isPrescribed = finding.prescribed() != null && finding.round() == 1;
        if (!isPrescribed && decision.deadline() == null) {
            finding.leaveUndated(midnightAfter(start, unit));
            return;
        }
        Promising promising = ledger.promise(finding, new Basis(unit.pack(), unit.calendar(), decision.why().release(),
                row(decision)), "inspection.clock.anew", null, cases.now());
        if (isPrescribed) {
            promising.by(LimitKind.RECTIFY, finding.prescribed(), Promise.Source.EXTERNAL, "inspection.clock.prescribed", start);
        } else {
            promising.within(LimitKind.RECTIFY, decision.deadline(), start);
        }
        finding.promise(ledger.open(finding, LimitKind.RECTIFY).orElseThrow().due());
    }

    private static String row(FindingDecision decision) {
        String row = decision.why().inShort();
        return row.length() > LONGEST_ROW ? row.substring(0, LONGEST_ROW) : row;
    }

    private Instant midnightAfter(Instant moment, UnitView unit) {
        ZoneId zone = cases.calendar(unit).zone();
        return moment.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }

    private void keep(Finding finding, FindingDecision decision) {
        findings.keep(finding, Outcome.of("rectification").with("order", decision.order())
                .with("within", decision.deadline()).with("due", finding.deadline()).with("tell", decision.tell())
                .with("recurred", decision.hasRecurred()).with("earlier", finding.earlier())
                .with("round", finding.round()), decision.why());
    }

    private void tell(Finding finding, FindingDecision decision) {
        if (finding.state() == FindingState.CLOSED) {
            findings.tell(finding, findings.people(finding, decision.tell()), "inspection.notice.on-spot", Map.of(), "decided");
        } else {
            tellOfOrder(finding, decision.tell());
        }
    }

    private void tellOfOrder(Finding finding, List<String> roles) {
        String about = "ordered:" + finding.round();
        if (finding.deadline() == null) {
            findings.tell(finding, findings.people(finding, roles), "inspection.notice.ordered-undated", Map.of(), about);
        } else {
            findings.tell(finding, findings.people(finding, roles), "inspection.notice.ordered",
                    Map.of("due", finding.deadline().toString()), about);
        }
    }

    private void fail(Finding finding, Instant at, String result, String details) {
        cases.write(finding, null, result, null, details);
        cases.publish(new RectificationFailed(finding.number(), finding.round(), at, finding.unit(), finding.employee(),
                finding.item(), result));
    }

    // ---- putting it right (B-24) ------------------------------------------------------------------------------------

    /** Somebody got the task on some screen: they go on with it, which is on record. Null gives it back to its queue. */
    public void assigned(String number, String employee) {
        Finding finding = cases.finding(number);
        boolean other = finding.state() == FindingState.RECTIFYING && !Objects.equals(employee, finding.handler());
        if (other && (employee == null || cases.isActive(employee))) {
            finding.handTo(employee);
            cases.write(finding, employee, employee == null ? "given-back" : "taken-on", null, null);
        }
    }

    /** What a request to put it right has to say. */
    @Transactional(readOnly = true)
    public Wanted wanted(String number) {
        Finding finding = cases.finding(number);
        String by = finding.writtenBy();
        String place = finding.place() != null ? finding.place()
                : finding.asset() != null ? finding.asset() : cases.unit(finding.unit()).name();
        return new Wanted(number, by, cases.nameOf(by), finding.unit(), finding.text(), place, finding.asset());
    }

    /** A request was opened to put it right. */
    public void requestOpened(String number, String request) {
        Finding finding = cases.finding(number);
        finding.follow(request);
        cases.write(finding, null, "request-opened", null, request);
    }

    /** It is put right, says the unit, and how. A finding with a photo wants one of afterwards too. */
    public void report(String number, String how, String by) {
        Finding finding = begin(number);
        finding.mustBe(FindingState.RECTIFYING);
        new Faults().text("report", how, 4000).require(cases.isActive(by), "report", "inspection.not-an-employee", by).refuse();
        RectificationRound round = round(finding);
        mustHaveProof(finding, round);
        Instant now = cases.now();
        finding.report(by);
        round.report(how, by, now);
        extensions.lapse(finding);
        ledger.stop(finding, LimitKind.RECTIFY, by, now);
        escalations.settle(finding);
        cases.write(finding, by, "reported", how, null);
        findings.tell(finding, findings.inspectors(finding), "inspection.notice.to-re-inspect", Map.of(),
                "reported:" + finding.round());
        findings.setAlarm(finding);
    }

    private void mustHaveProof(Finding finding, RectificationRound round) {
        List<AttachmentView> photos = attachments.of(finding.ref());
        boolean before = photos.stream().anyMatch(photo -> FindingPhotos.BEFORE.equals(photo.step()));
        boolean after = photos.stream().anyMatch(photo -> FindingPhotos.AFTER.equals(photo.step())
                && !photo.at().isBefore(round.orderedAt()));
        if (before && !after) {
            throw Refused.field("photo", "inspection.no-photo-after", finding.number());
        }
    }

    // ---- looking at it again (B-24, B-25) ----------------------------------------------------------------------------

    /** An inspector who did not do it looks at it again: put right, or back with a new deadline. Whether it passed. */
    public boolean reInspect(String number, boolean passed, String note, String by) {
        Finding finding = begin(number);
        finding.mustBe(FindingState.REPORTED);
        RectificationRound round = round(finding);
        if (!findings.mayReInspect(finding, round, by)) {
            throw Refused.because("inspection.not-yours-to-see", number,
                    String.join(", ", finding.inspection().inspectors()), round.reportedBy());
        }
        Faults faults = new Faults();
        (passed ? faults.optional("note", note, 4000) : faults.text("note", note, 4000)).refuse();
        Instant now = cases.now();
        round.inspect(passed, note, by, now);
        cases.write(finding, by, passed ? "passed" : "not-passed", note, null);
        if (passed) {
            finding.pass(now);
            findings.tell(finding, findings.people(finding, List.of("handler")), "inspection.notice.passed", Map.of(), "passed");
        } else {
            again(finding, now);
        }
        findings.setAlarm(finding);
        return passed;
    }

    /** Incomplete: another round, with a new promise from now on; the old one stays on record. */
    private void again(Finding finding, Instant now) {
        fail(finding, now, "incomplete", null);
        finding.sendBack(cases.release());
        FindingDecision decision = ask(finding, now);
        order(finding, decision, now);
        keep(finding, decision);
        tell(finding, decision);
        tellOfOrder(finding, List.of("handler"));
    }

    // ---- the alarm ------------------------------------------------------------------------------------------------------

    /** Takes the steps of the ladder that are reached, and sets the alarm to the next one. */
    public void escalate(String number) {
        Finding finding = begin(number);
        if (finding.dayEndsAt() != null && !cases.now().isBefore(finding.dayEndsAt())) {
            endDay(finding);
        }
        findings.setAlarm(finding);
    }

    /** Its day is over and nobody has said by when: who must know, says the rules, and perhaps by when. */
    private void endDay(Finding finding) {
        Instant end = finding.dayEndsAt();
        FindingDecision decision = decisions.askAtEndOfDay(finding, end, cases.release());
        finding.dayEnded();
        if (decision.deadline() != null) {
            date(finding, decision, end);
            round(finding).date(finding.deadline());
        }
        keep(finding, decision);
        cases.write(finding, null, "day-over", null, finding.deadline() + "; " + row(decision));
        findings.tell(finding, findings.people(finding, decision.tell()), "inspection.notice.day-over",
                Map.of("due", String.valueOf(finding.deadline())), "day-over:" + finding.round());
    }

    private Finding begin(String number) {
        Finding finding = cases.finding(number);
        escalations.catchUp(finding);
        return finding;
    }

    private RectificationRound round(Finding finding) {
        return rounds.findByFindingIdAndRound(finding.id(), finding.round()).orElseThrow();
    }

    /** What is to be done about a finding. */
    public enum Order {
        /** It was put right before the inspectors' eyes. */
        ON_SPOT,
        /** The unit puts it right by a deadline. */
        RECTIFICATION,
        /** The same, and a request is opened for it. */
        REQUEST;

        /** The word for it in the process. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** What a request to put a finding right says: who asks for it, what is wrong, and where. */
    public record Wanted(String finding, String by, String name, String unit, String what, String place, String asset) {
    }
}
