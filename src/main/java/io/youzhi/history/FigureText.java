package io.youzhi.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the records of a source add up to, as printed. */
final class FigureText {

    private static final int LISTED = 50;
    private final Texts texts;

    FigureText(Texts texts) {
        this.texts = texts;
    }

    /** About the time limits of requests. */
    List<String> of(History.Verdicts verdicts) {
        return List.of(texts.of("history.report.verdicts", verdicts.requests(), verdicts.onTime(), verdicts.late(),
                verdicts.open(), verdicts.agreed(), verdicts.comparable()));
    }

    /** About inspections. */
    List<String> of(InspectionFigures figures) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.of("history.report.inspections", figures.inspections(), figures.places(), figures.findings()));
        lines.add(texts.of("history.report.rectified", figures.count(Rectified.ON_SPOT), figures.count(Rectified.ON_TIME),
                figures.count(Rectified.LATE), figures.count(Rectified.NEVER), figures.count(Rectified.NOT_REQUIRED),
                figures.count(Rectified.UNCLEAR)));
        lines.add(share("history.report.on-time", figures.rectifiedOnTime()));
        lines.add(share("history.report.counts", figures.counts()));
        lines.add(share("history.report.by-counts", figures.byCounts()));
        lines.add(share("history.report.by-findings", figures.byFindings()));
        if (!figures.differing().isEmpty()) {
            lines.add(texts.of("history.report.differing", figures.differing().stream().limit(LISTED)
                    .map(differing -> differing.id() + " (" + differing.reason() + ")").collect(Collectors.joining(", ")),
                    figures.differing().size()));
        }
        return lines;
    }

    private String share(String code, InspectionFigures.Share share) {
        return texts.of(code, share.numerator(), share.denominator());
    }
}
