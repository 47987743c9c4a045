package io.youzhi.history.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.history.History;
import io.youzhi.history.History.Import;
import io.youzhi.history.History.Verdicts;
import io.youzhi.history.InspectionFigures;
import io.youzhi.history.InspectionFigures.Differing;
import io.youzhi.history.InspectionFigures.Line;
import io.youzhi.history.InspectionFigures.Share;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was imported and what it adds up to. */
@RestController
@RequestMapping("/api/history")
@Tag(name = "history", description = "历史 The past of other systems, as imported")
class HistoryController {

    private final History history;

    HistoryController(History history) {
        this.history = history;
    }

    @GetMapping("/imports")
    @Operation(summary = "导入记录 Imports, the last first")
    List<Import> imports() {
        return history.imports();
    }

    @GetMapping("/{source}/requests")
    @Operation(summary = "历史诉求时限 Time limits of a source's requests: its verdicts and ours")
    Verdicts requests(@PathVariable String source) {
        history.mustHave(source);
        return history.verdicts(source);
    }

    @GetMapping("/{source}/inspections")
    @Operation(summary = "历史检查指标 Measures over a source's inspections of a period: findings, compliance, rectification on time")
    Measures inspections(@PathVariable String source, @RequestParam(required = false) Instant from,
                         @RequestParam(required = false) Instant to) {
        history.mustHave(source);
        return new Measures(source, from, to, history.inspections(source, from, to));
    }

    /**
     * Measures of inspections.
     *
     * @param severities      how many findings of each severity
     * @param rectifications  how many findings came to what
     * @param rectifiedOnTime of findings to be put right, those that were in time; other measures likewise
     * @param compliance      of inspections with a verdict, those that comply
     * @param countsAgree     of inspections whose findings the source counts, those where it counts what is there
     * @param lines           how many findings of a severity came to what
     * @param differing       inspections on which the source says other than we
     */
    record Measures(String source, Instant from, Instant to, long places, long inspections, long findings,
                    Map<String, Long> severities, Map<String, Long> rectifications, Measure rectifiedOnTime,
                    Measure compliance, Measure countsAgree, Measure verdictByCounts, Measure verdictByFindings,
                    List<Outcome> lines, List<Differing> differing) {

        private Measures(String source, Instant from, Instant to, InspectionFigures figures) {
            this(source, from, to, figures.places(), figures.inspections(), figures.findings(), figures.bySeverity(),
                    figures.byRectification(), Measure.of(figures.rectifiedOnTime()), Measure.of(figures.compliance()),
                    Measure.of(figures.counts()), Measure.of(figures.byCounts()), Measure.of(figures.byFindings()),
                    figures.lines().stream().map(Outcome::of).toList(), figures.differing());
        }
    }

    /** A rate with what it was made of; no rate of nothing. */
    record Measure(long numerator, long denominator, Double rate) {

        private static Measure of(Share share) {
            return new Measure(share.numerator(), share.denominator(), share.rate());
        }
    }

    /** How many findings of a severity came to what. */
    record Outcome(String severity, String rectified, long findings) {

        private static Outcome of(Line line) {
            return new Outcome(line.severity(), line.rectified().word(), line.findings());
        }
    }
}
