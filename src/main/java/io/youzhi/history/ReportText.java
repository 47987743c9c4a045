package io.youzhi.history;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

import io.youzhi.history.Imports.Count;

/** An import's report as printed. */
final class ReportText {

    private final ImportReport<?> report;
    private final Texts texts;
    private final boolean dryRun;

    ReportText(ImportReport<?> report, Texts texts, boolean dryRun) {
        this.report = report;
        this.texts = texts;
        this.dryRun = dryRun;
    }

    void print(PrintWriter out, List<String> figures) {
        out.println(texts.of(headline(), report.source(), report.importIds(), report.goneOn()));
        for (FileReport file : report.files()) {
            if (report.files().size() > 1) {
                out.println(file.file());
            }
            print(out, file.count(), file.asTheyStood(), file.noted(), file.reasons());
        }
        figures.forEach(out::println);
        out.println(texts.of("history.report.speed", String.format("%.1f", report.seconds()),
                Math.round((report.count().records() - report.goneOn()) / Math.max(1e-3, report.seconds()))));
        out.flush();
    }

    private void print(PrintWriter out, Count count, long asTheyStood, long noted, Map<Reason, Long> reasons) {
        line(out, "history.report.records", count.records());
        line(out, "history.report.as-they-stood", asTheyStood);
        line(out, "history.report.noted", noted);
        line(out, "history.report.refused", count.refused());
        line(out, "history.report.present", count.present());
        reasons.forEach((reason, times) ->
                out.println(String.format("    %,9d  %s: %s", times, reason.word(), texts.of(reason))));
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
