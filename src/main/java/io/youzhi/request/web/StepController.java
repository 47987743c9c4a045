package io.youzhi.request.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.engine.CaseTasks;
import io.youzhi.request.HandlingManagement;
import io.youzhi.request.RequestDesk;
import io.youzhi.request.RequestViews.RequestView;
import io.youzhi.shared.Reader;
import io.youzhi.web.Readers;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Every step of a request over the API. A step completes the task that Tasklist shows for it, with the same fields; the
 * answer is the request as it is then.
 */
@RestController
@RequestMapping("/api/requests/{number}")
@Tag(name = "steps", description = "办理 Steps on the way of a request")
class StepController {

    private static final String[] WORK = {"ReportArrival", "ReplyToCustomer", "ReportResult", "InvestigateComplaint"};
    private static final String[] QUEUE_AND_WORK = {"AcceptRequest", "ReportArrival", "ReplyToCustomer", "ReportResult",
        "InvestigateComplaint", "ConfirmPraise"};
    private final CaseTasks tasks;
    private final RequestDesk desk;
    private final HandlingManagement handling;

    StepController(CaseTasks tasks, RequestDesk desk, HandlingManagement handling) {
        this.tasks = tasks;
        this.desk = desk;
        this.handling = handling;
    }

    @PostMapping("/triage")
    @Operation(summary = "人工分诊 Triage by hand where the rules could not")
    RequestView triage(@PathVariable String number, @RequestBody Triage triage, Authentication login) {
        return complete(number, login, fields("kind", triage.kind(), "category", triage.category(), "priority",
                triage.priority(), "unit", triage.unit(), "resolveBy", triage.resolveBy(), "note", triage.note()),
                "TriageByHand");
    }

    @PostMapping("/dispatch")
    @Operation(summary = "重新派单 Send a returned request to another unit")
    RequestView dispatch(@PathVariable String number, @RequestBody Dispatch to, Authentication login) {
        return complete(number, login, fields("unit", to.unit(), "note", to.note()), "DispatchAgain");
    }

    @PostMapping("/inform")
    @Operation(summary = "一次性告知 Give the customer the list of missing papers, once, in writing")
    RequestView inform(@PathVariable String number, @RequestBody Papers list, Authentication login) {
        return complete(number, login, fields("papers", list.papers()), "InformOnce");
    }

    @PostMapping("/papers")
    @Operation(summary = "接收材料 The customer came back with papers")
    RequestView papers(@PathVariable String number, @RequestBody Brought papers, Authentication login) {
        return complete(number, login, fields("brought", papers.brought(), "forgotten", papers.forgotten()),
                "ReceivePapers");
    }

    @PostMapping("/claim")
    @Operation(summary = "领取 Take the next task from the queue without completing it")
    RequestView claim(@PathVariable String number, Authentication login) {
        Reader who = see(number, login);
        tasks.claim(number, who, "AcceptRequest", "InvestigateComplaint", "ConfirmPraise", "CallCustomer",
                "DispatchAgain", "TriageByHand", "SettleByQualityOffice");
        return desk.request(number);
    }

    @PostMapping("/accept")
    @Operation(summary = "受理 Take it on")
    RequestView accept(@PathVariable String number, Authentication login) {
        return complete(number, login, fields("action", "accept"), "AcceptRequest");
    }

    @PostMapping("/arrive")
    @Operation(summary = "到场 The crew is on site")
    RequestView arrive(@PathVariable String number, @RequestBody(required = false) Note note, Authentication login) {
        return complete(number, login, fields("action", "arrive", "note", text(note)), "ReportArrival");
    }

    @PostMapping("/reply")
    @Operation(summary = "答复 The customer was answered")
    RequestView reply(@PathVariable String number, @RequestBody Note note, Authentication login) {
        return complete(number, login, fields("action", "reply", "note", note.note()), "ReplyToCustomer");
    }

    @PostMapping("/resolve")
    @Operation(summary = "办结 The work is done, with this result")
    RequestView resolve(@PathVariable String number, @RequestBody Result result, Authentication login) {
        return complete(number, login, fields("action", "resolve", "result", result.result()), "ReportResult",
                "ReplyToCustomer");
    }

    @PostMapping("/feedback")
    @Operation(summary = "回告 The result went back to the hotline")
    RequestView feedback(@PathVariable String number, @RequestBody(required = false) Note note, Authentication login) {
        return complete(number, login, fields("note", text(note)), "FeedBackResult");
    }

    @PostMapping("/verdict")
    @Operation(summary = "调查结论 What the investigation of a complaint found")
    RequestView verdict(@PathVariable String number, @RequestBody Verdict v, Authentication login) {
        return complete(number, login, fields("action", "investigate", "verdict", v.verdict(), "responsible",
                v.responsible(), "employee", v.employee(), "unit", v.unit(), "cause", v.cause(), "severity", v.severity(),
                "damage", v.damage(), "note", v.note()), "InvestigateComplaint");
    }

    @PostMapping("/praise")
    @Operation(summary = "核实表扬 Whether praise is confirmed")
    RequestView praise(@PathVariable String number, @RequestBody Praise p, Authentication login) {
        return complete(number, login, fields("action", p.confirmed() ? "confirm" : "not-confirmed", "employees",
                p.employees(), "unit", p.unit(), "note", p.note()), "ConfirmPraise");
    }

    @PostMapping("/return")
    @Operation(summary = "退单 It does not belong to this unit")
    RequestView sendBack(@PathVariable String number, @RequestBody Reason why, Authentication login) {
        return complete(number, login, fields("action", "return", "reason", why.reason()), QUEUE_AND_WORK);
    }

    @PostMapping("/correct")
    @Operation(summary = "更正类别 Its kind or category was wrong: triage decides anew")
    RequestView correct(@PathVariable String number, @RequestBody Correction right, Authentication login) {
        return complete(number, login, fields("action", "correct", "kind", right.kind(), "category", right.category(),
                "reason", right.reason()), QUEUE_AND_WORK);
    }

    @PostMapping("/refuse")
    @Operation(summary = "建议不受理 Propose to decline it; a supervisor decides")
    RequestView refuse(@PathVariable String number, @RequestBody Reason why, Authentication login) {
        return complete(number, login, fields("action", "refuse", "reason", why.reason()), "AcceptRequest",
                "ReportArrival", "ReplyToCustomer", "ReportResult", "InvestigateComplaint");
    }

    @PostMapping("/refusal-decision")
    @Operation(summary = "审批不受理 The supervisor's word on a refusal")
    RequestView decideRefusal(@PathVariable String number, @RequestBody Word word, Authentication login) {
        return complete(number, login, word.fields(), "DecideRefusal");
    }

    @PostMapping("/wait")
    @Operation(summary = "等待客户 Wait for the customer; longer than the rules allow is asked of a leader")
    RequestView waitFor(@PathVariable String number, @RequestBody Until until, Authentication login) {
        return complete(number, login, fields("action", "wait", "until", until.until(), "reason", until.reason()), WORK);
    }

    @PostMapping("/wait-decision")
    @Operation(summary = "审批延长等待 The leader's word on a longer wait")
    RequestView decideWait(@PathVariable String number, @RequestBody Word word, Authentication login) {
        return complete(number, login, word.fields(), "DecideLongerWait");
    }

    @PostMapping("/resume")
    @Operation(summary = "客户已答复 The customer answered: the clocks run on")
    RequestView resume(@PathVariable String number, @RequestBody(required = false) Note note, Authentication login) {
        return complete(number, login, fields("note", text(note)), "WaitForCustomer");
    }

    @PostMapping("/extension")
    @Operation(summary = "申请延期 Ask for more time")
    RequestView extension(@PathVariable String number, @RequestBody Until until, Authentication login) {
        return complete(number, login, fields("action", "extension", "until", until.until(), "reason", until.reason()),
                WORK);
    }

    @PostMapping("/extension-decision")
    @Operation(summary = "审批延期 The leader's word on an extension")
    RequestView decideExtension(@PathVariable String number, @RequestBody Word word, Authentication login) {
        return complete(number, login, word.fields(), "DecideExtension");
    }

    @PostMapping("/hand-over")
    @Operation(summary = "移交 Somebody else goes on with it; the first responder stays answerable")
    RequestView handOver(@PathVariable String number, @RequestBody HandOver to, Authentication login) {
        Reader who = see(number, login);
        desk.mustHandOver(number, who);
        handling.handOver(number, to.to(), to.reason(), who.login());
        return desk.request(number);
    }

    @PostMapping("/withdraw")
    @Operation(summary = "撤回 The customer takes it back")
    RequestView withdraw(@PathVariable String number, @RequestBody Reason why, Authentication login) {
        Reader who = see(number, login);
        desk.mustWithdraw(number, who);
        handling.withdraw(number, why.reason(), who.login());
        return who.isStaff() ? desk.request(number) : null;
    }

    @PostMapping("/visit")
    @Operation(summary = "回访 A return visit, or a try of one")
    RequestView visit(@PathVariable String number, @RequestBody Visit visit, Authentication login) {
        return complete(number, login, fields("reached", visit.reached() ? "yes" : "no", "score", visit.score(), "stars",
                visit.stars(), "remark", visit.remark()), "CallCustomer");
    }

    @PostMapping("/settle")
    @Operation(summary = "质量办裁定 The quality office has the last word")
    RequestView settle(@PathVariable String number, @RequestBody Note note, Authentication login) {
        return complete(number, login, fields("note", note.note()), "SettleByQualityOffice");
    }

    private RequestView complete(String number, Authentication login, Map<String, Object> fields, String... steps) {
        tasks.complete(number, fields, see(number, login), steps);
        return desk.request(number);
    }

    private Reader see(String number, Authentication login) {
        Reader reader = Readers.of(login);
        desk.mustSee(number, reader);
        return reader;
    }

    private static String text(Note note) {
        return note == null ? null : note.note();
    }

    /** Fields of a form by name; what is null was not filled in. Lists one a line, moments in ISO 8601. */
    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value instanceof List<?> several) {
                fields.put((String) namesAndValues[i], String.join("\n", several.stream().map(String::valueOf).toList()));
            } else if (value != null) {
                fields.put((String) namesAndValues[i], value instanceof Boolean ? value : value.toString());
            }
        }
        return fields;
    }

    record Triage(String kind, String category, String priority, String unit, Instant resolveBy, String note) {
    }

    record Dispatch(String unit, String note) {
    }

    record Papers(List<String> papers) {
    }

    record Brought(List<String> brought, List<String> forgotten) {
    }

    record Note(String note) {
    }

    record Result(String result) {
    }

    record Reason(String reason) {
    }

    record Until(Instant until, String reason) {
    }

    record Correction(String kind, String category, String reason) {
    }

    record HandOver(String to, String reason) {
    }

    record Verdict(String verdict, String responsible, String employee, String unit, String cause, String severity,
                   BigDecimal damage, String note) {
    }

    record Praise(boolean confirmed, List<String> employees, String unit, String note) {
    }

    record Visit(boolean reached, BigDecimal score, Integer stars, String remark) {
    }

    record Word(boolean granted, String note) {

        Map<String, Object> fields() {
            return StepController.fields("decision", granted ? "granted" : "declined", "note", note);
        }
    }
}
