package io.youzhi.evaluation.web;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.evaluation.Evaluating;
import io.youzhi.evaluation.EvaluationManagement;
import io.youzhi.evaluation.EvaluationProcess;
import io.youzhi.evaluation.EvaluationView;
import io.youzhi.evaluation.MeasureView;
import io.youzhi.evaluation.Measurement;
import io.youzhi.evaluation.RankView;
import io.youzhi.shared.Refused;
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

/** Evaluations of periods, measures of units, and the figures that units report. */
@RestController
@RequestMapping("/api")
@Tag(name = "Evaluation 期间评价")
class EvaluationController {

    private static final Map<String, String> SORTED_BY = Map.of("ends", "endsAt", "unit", "unit", "period", "period");
    private static final Sort LATEST = Sort.by(Sort.Direction.DESC, "endsAt").and(Sort.by("unit"));

    private final Evaluating evaluations;
    private final EvaluationManagement management;
    private final EvaluationProcess process;
    private final Measurement measurement;

    EvaluationController(EvaluationManagement management, EvaluationProcess process, Measurement measurement) {
        this.evaluations = management;
        this.management = management;
        this.process = process;
        this.measurement = measurement;
    }

    @GetMapping("/evaluations")
    @Operation(summary = "Evaluations that I may see 评价列表")
    Paging<EvaluationView> evaluations(@RequestParam(required = false) String unit,
                                       @RequestParam(required = false) String period,
                                       @RequestParam(required = false) Integer page,
                                       @RequestParam(required = false) Integer size,
                                       @RequestParam(required = false) String sort, Authentication login) {
        return Paging.of(evaluations.evaluations(unit, period, Readers.of(login),
                Paging.asked(page, size, sort, SORTED_BY, LATEST)));
    }

    @PostMapping("/evaluations")
    @Operation(summary = "Open the evaluation of a period by hand 手工开始评价")
    ResponseEntity<EvaluationView> open(@RequestBody OpeningBody body, Authentication login) {
        EvaluationView opened = management.open(body.unit(), body.period(), Readers.of(login));
        return ResponseEntity.created(URI.create("/api/evaluations/" + opened.number())).body(opened);
    }

    @GetMapping("/evaluations/{number}")
    @Operation(summary = "An evaluation with the answers of its units 一次评价")
    EvaluationView evaluation(@PathVariable String number, Authentication login) {
        return evaluations.evaluation(number, Readers.of(login));
    }

    @GetMapping("/evaluations/{number}/units/{unit}/measures")
    @Operation(summary = "Its measures of a unit: frozen ones once it is frozen 单位指标")
    List<MeasureView> measures(@PathVariable String number, @PathVariable String unit, Authentication login) {
        return evaluations.measures(number, unit, Readers.of(login));
    }

    @GetMapping("/evaluations/{number}/ranks")
    @Operation(summary = "Its frozen ranks, as far as I may see them 名次")
    List<RankView> ranks(@PathVariable String number, Authentication login) {
        return evaluations.ranks(number, Readers.of(login));
    }

    @PostMapping("/evaluations/{number}/units/{unit}/answer")
    @Operation(summary = "Confirm a unit's measures or object to them 确认或提出异议")
    EvaluationView answer(@PathVariable String number, @PathVariable String unit, @RequestBody AnswerBody body,
                          Authentication login) {
        if (body.agrees() == null) {
            throw Refused.field("agrees", "evaluation.answer-needed");
        }
        process.answer(number, unit, body.agrees(), body.reason());
        return evaluations.evaluation(number, Readers.of(login));
    }

    @PostMapping("/evaluations/{number}/units/{unit}/decision")
    @Operation(summary = "Settle a unit's objection 答复异议")
    EvaluationView settle(@PathVariable String number, @PathVariable String unit, @RequestBody DecisionBody body,
                          Authentication login) {
        process.settle(number, unit, body.decision());
        return evaluations.evaluation(number, Readers.of(login));
    }

    @GetMapping("/measures")
    @Operation(summary = "Measures of a unit in a period as they stand now, units below included 指标")
    List<MeasureView> current(@RequestParam String unit, @RequestParam String period, Authentication login) {
        return measurement.of(unit, period, Readers.of(login));
    }

    @GetMapping("/measures/figures")
    @Operation(summary = "The figures that a unit reports month by month 需上报的数据")
    Set<String> figures(@RequestParam String unit, Authentication login) {
        return measurement.figures(unit, Readers.of(login));
    }

    @PutMapping("/measures/figures")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Report a figure of a month: calls, customers; the last word counts 上报数据")
    void report(@RequestBody FigureBody body, Authentication login) {
        measurement.report(body.unit(), body.period(), body.name(), body.value(), Readers.of(login));
    }

    /** A unit that is evaluated as a whole, and a period that is over. */
    record OpeningBody(String unit, String period) {
    }

    /** Whether a unit agrees with its measures, and why not. */
    record AnswerBody(Boolean agrees, String reason) {
    }

    /** What is said to an objection. */
    record DecisionBody(String decision) {
    }

    /** A figure of a unit and a month, such as {@code 2026-03}. */
    record FigureBody(String unit, String period, String name, BigDecimal value) {
    }
}
