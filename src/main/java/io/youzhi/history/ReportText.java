package io.youzhi.history;

import java.io.PrintWriter;

/** An import's report as printed. */
final class ReportText {

    private final ImportReport report;
    private final Texts texts;
    private final boolean dryRun;

    ReportText(ImportReport report, Texts texts, boolean dryRun) {
        this.report = report;
        this.texts = texts;
        this.dryRun = dryRun;
    }

    void print(PrintWriter out) {
        out.println(texts.of(headline(), report.source(), report.importId(), report.goneOn()));
        line(out, "history.report.records", report.count().records());
        line(out, "history.report.as-they-stood", report.asTheyStood());
        line(out, "history.report.noted", report.noted());
        line(out, "history.report.refused", report.count().refused());
        line(out, "history.report.present", report.count().present());
        report.reasons().forEach((reason, count) ->
                out.println(String.format("    %,9d  %s: %s", count, reason.word(), texts.of(reason))));
        History.Verdicts verdicts = report.verdicts();
        out.println(texts.of("history.report.verdicts", verdicts.requests(), verdicts.onTime(), verdicts.late(),
                verdicts.open(), verdicts.agreed(), verdicts.comparable()));
        out.println(texts.of("history.report.speed", String.format("%.1f", report.seconds()),
                Math.round((report.count().records() - report.goneOn()) / Math.max(1e-3, report.seconds()))));
        out.flush();
    }

    private String headline() {
        if (dryRun) {
            return "history.report.dry-run";
        }
        if (!report.finished()) {
            return "history.report.stopped";
        }
        return report.goneOn() > 0 ? "history.report.gone-on" : "history.report.done";
    }

    private void line(PrintWriter out, String code, long count) {
        out.println(String.format("%,13d  %s", count, texts.of(code)));
    }
}
