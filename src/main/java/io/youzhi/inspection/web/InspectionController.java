package io.youzhi.inspection.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.decision.Explained;
import io.youzhi.engine.CaseTasks;
import io.youzhi.inspection.InspectionDesk;
import io.youzhi.inspection.InspectionDesk.InspectionFilter;
import io.youzhi.inspection.InspectionManagement;
import io.youzhi.inspection.InspectionViews.ChoiceView;
import io.youzhi.inspection.InspectionViews.ChoicesView;
import io.youzhi.inspection.InspectionViews.CorrectedView;
import io.youzhi.inspection.InspectionViews.EventView;
import io.youzhi.inspection.InspectionViews.FindingView;
import io.youzhi.inspection.InspectionViews.InspectionLine;
import io.youzhi.inspection.InspectionViews.InspectionView;
import io.youzhi.inspection.ItemAnswer;
import io.youzhi.inspection.NewInspection;
import io.youzhi.inspection.ReportManagement;
import io.youzhi.inspection.ReportManagement.ReportView;
import io.youzhi.shared.Reader;
import io.youzhi.web.Paging;
import io.youzhi.web.Readers;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Opens inspections, takes what is found, and shows them. */
@RestController
@RequestMapping("/api/inspections")
@Tag(name = "inspections", description = "检查 Inspections, from plan to closing")
class InspectionController {

    private static final Map<String, String> SORTABLE = Map.of("number", "number", "planned", "plannedAt", "recorded",
            "recordedAt", "closed", "closedAt", "unit", "unit", "score", "score", "state", "state");
    private final InspectionManagement management;
    private final InspectionDesk desk;
    private final CaseTasks tasks;
    private final ReportManagement reports;

    InspectionController(InspectionManagement management, InspectionDesk desk, CaseTasks tasks,
                         ReportManagement reports) {
        this.management = management;
        this.desk = desk;
        this.tasks = tasks;
        this.reports = reports;
    }

    @PostMapping
    @Operation(summary = "发起检查 Open an inspection by a checklist of the unit's pack, or by items of its own")
    ResponseEntity<InspectionView> open(@RequestBody NewInspection what, Authentication login) {
        String number = management.open(what, Readers.of(login));
        return ResponseEntity.created(URI.create("/api/inspections/" + number)).body(desk.inspection(number));
    }

    @GetMapping
    @Operation(summary = "查询检查 Inspections that you may see")
    Paging<InspectionLine> list(@RequestParam(required = false) String state, @RequestParam(required = false) String kind,
                                @RequestParam(required = false) String level, @RequestParam(required = false) String unit,
                                @RequestParam(required = false) String plan,
                                @RequestParam(required = false) String checklist,
                                @RequestParam(required = false) String inspector,
                                @RequestParam(required = false) Boolean open, @RequestParam(required = false) Instant from,
                                @RequestParam(required = false) Instant to, @RequestParam(required = false) Integer page,
                                @RequestParam(required = false) Integer size, @RequestParam(required = false) String sort,
                                Authentication login) {
        return Paging.of(desk.list(new InspectionFilter(state, kind, level, unit, plan, checklist, inspector, open, from,
                to), Readers.of(login), Paging.asked(page, size, sort, SORTABLE, Sort.by(Sort.Direction.DESC, "id"))));
    }

    @GetMapping("/choices")
    @Operation(summary = "可选项 Units and people that a form offers to whoever opens an inspection")
    ChoicesView choices(Authentication login) {
        return desk.choices(Readers.of(login));
    }

    @GetMapping("/{number}/people")
    @Operation(summary = "受检单位人员 People of the unit, who may answer for a finding")
    List<ChoiceView> people(@PathVariable String number, Authentication login) {
        return desk.people(number, Readers.of(login));
    }

    @GetMapping("/{number}/decisions")
    @Operation(summary = "规则依据 What the rules decided about it, and why")
    List<Explained> decisions(@PathVariable String number, Authentication login, Locale language) {
        desk.mustSee(number, Readers.of(login));
        return desk.decisions(number, language);
    }

    @GetMapping("/{number}")
    @Operation(summary = "检查详情 One inspection with its items and findings")
    InspectionView detail(@PathVariable String number, Authentication login) {
        return desk.inspection(number, Readers.of(login));
    }

    @PutMapping("/{number}/result")
    @Operation(summary = "保存检查情况 Keep what was found of some items so far; nothing counts before it is recorded")
    InspectionView answer(@PathVariable String number, @RequestBody Result result, Authentication login) {
        desk.mustSee(number, Readers.of(login));
        management.answer(number, result.answers() == null ? List.of() : result.answers(), login.getName());
        return desk.inspection(number);
    }

    @PostMapping("/{number}/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "现场确认 Somebody of the inspected unit confirms on site that it is being made there")
    void confirm(@PathVariable String number, @RequestBody OnSite where, Authentication login) {
        management.confirm(number, where.asset(), Readers.of(login));
    }

    @PostMapping("/{number}/record")
    @Operation(summary = "提交检查结果 Put it on record; its findings go to the unit")
    InspectionView record(@PathVariable String number, Authentication login) {
        Reader reader = Readers.of(login);
        desk.mustSee(number, reader);
        tasks.complete(number, Map.of(), reader, "RecordInspection");
        return desk.inspection(number);
    }

    @PostMapping("/{number}/cancel")
    @Operation(summary = "取消检查 It is not made after all")
    InspectionView cancel(@PathVariable String number, @RequestBody Reason why, Authentication login) {
        desk.mustSee(number, Readers.of(login));
        management.cancel(number, why.reason(), login.getName());
        return desk.inspection(number);
    }

    @GetMapping("/{number}/report")
    @Operation(summary = "检查报告 The report of a closed inspection, as it was written, with its hash, and what was corrected since")
    ReportAnswer report(@PathVariable String number, Authentication login) {
        desk.mustSee(number, Readers.of(login));
        ReportView report = reports.report(number);
        return new ReportAnswer(number, report.at(), report.sha256(), report.intact(), report.content(),
                report.corrected(), report.withdrawn());
    }

    @GetMapping("/{number}/events")
    @Operation(summary = "经过 The story of an inspection and its findings, line by line")
    List<EventView> events(@PathVariable String number, Authentication login) {
        return desk.story(number, Readers.of(login));
    }

    /** A report as it was hashed; beside it, what counts since findings proved wrong. */
    record ReportAnswer(String number, Instant at, String sha256, boolean intact, @JsonRawValue String content,
                        CorrectedView corrected, List<FindingView> withdrawn) {
    }

    /** The code of the place, where it has one. */
    record OnSite(String asset) {
    }

    /** What was said of some items. */
    record Result(List<ItemAnswer> answers) {
    }

    /** Why. */
    record Reason(String reason) {
    }
}
