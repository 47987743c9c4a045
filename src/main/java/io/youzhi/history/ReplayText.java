package io.youzhi.history;

import java.io.PrintWriter;
import java.util.List;

import io.youzhi.history.RequestReplayResult.Verdict;
import io.youzhi.shared.time.Punctuality;

/** What came of a replay, as printed. */
final class ReplayText {

    private final Texts texts;
    private final PrintWriter out;
    private final int most;

    /** Shows at most so many cases on which there is no agreement. */
    ReplayText(Texts texts, PrintWriter out, int most) {
        this.texts = texts;
        this.out = out;
        this.most = most;
    }

    void print(RequestReplayResult result) {
        out.println(texts.of("history.replay.done", result.total(), result.calls(),
                String.format("%.0f", result.seconds()), result.shift().toDays() / 7));
        out.println(texts.of("history.replay.source", result.count(v -> v.source() == Punctuality.ON_TIME),
                result.count(v -> v.source() == Punctuality.LATE), result.count(v -> !v.promised())));
        line("history.replay.clocks", result.count(v -> v.clocks() == v.source()), result.total());
        line("history.replay.breaches", result.count(v -> v.breaches() == v.source()), result.total());
        line("history.replay.ledger", result.count(v -> v.promised() && v.ledgerAgrees()),
                result.count(Verdict::promised));
        line("history.replay.own", result.count(v -> !v.promised() && v.ledgerAgrees()),
                result.count(v -> !v.promised()));
        line("history.replay.all", result.agreed(), result.total());
        result.verdicts().stream().filter(verdict -> !verdict.agrees()).limit(most).forEach(verdict ->
                out.println("    " + verdict.id() + " " + verdict + " " + result.failed().getOrDefault(verdict.id(), "")));
        result.jobs().stream().limit(most).forEach(job -> out.println("    " + job));
        out.flush();
    }

    void print(InspectionReplayResult result) {
        out.println(texts.of("history.replay.inspections-done", result.inspections().size(), result.verdicts().size(),
                result.calls(), String.format("%.0f", result.seconds()), result.shift().toDays() / 7));
        for (Rectified rectified : List.of(Rectified.ON_SPOT, Rectified.ON_TIME, Rectified.LATE, Rectified.NEVER)) {
            line("history.replay." + rectified.word(), result.count(v -> v.source() == rectified && v.agrees()),
                    result.count(v -> v.source() == rectified));
        }
        line("history.replay.unclear", result.count(v -> !v.isComparable() && v.agrees()),
                result.count(v -> !v.isComparable()));
        line("history.replay.all", result.count(InspectionReplayResult.Verdict::agrees), result.verdicts().size());
        line("history.replay.closed", result.inspections().stream().filter(InspectionReplayResult.End::agrees).count(),
                result.inspections().size());
        result.verdicts().stream().filter(verdict -> !verdict.agrees()).limit(most)
                .forEach(verdict -> out.println("    " + verdict));
        result.inspections().stream().filter(end -> !end.agrees()).limit(most).forEach(end -> out.println("    " + end));
        result.failed().entrySet().stream().limit(most).forEach(one -> out.println("    " + one));
        result.jobs().stream().limit(most).forEach(job -> out.println("    " + job));
        out.flush();
    }

    private void line(String code, long agreed, long total) {
        out.println(String.format("%,9d / %,d  %s", agreed, total, texts.of(code)));
    }
}
