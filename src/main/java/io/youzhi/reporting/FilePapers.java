package io.youzhi.reporting;

import java.util.List;
import java.util.stream.Stream;

import io.youzhi.conduct.ConductViews;
import io.youzhi.conduct.LedgerLineView;
import io.youzhi.conduct.ReviewEntryView;
import io.youzhi.conduct.ReviewView;
import io.youzhi.reporting.paper.Block.Cell;
import io.youzhi.reporting.paper.Block.Column;
import io.youzhi.reporting.paper.Draft;
import org.springframework.stereotype.Component;

/** Talks, trainings, exams and whatever else was put on file in reviews, on paper. */
@Component
class FilePapers {

    private final ConductViews conduct;

    FilePapers(ConductViews conduct) {
        this.conduct = conduct;
    }

    /** Adds what is on file of some reviews as a table. */
    void table(Draft draft, String heading, List<ReviewView> reviews, Tongue tongue) {
        List<List<Cell>> rows = reviews.stream().flatMap(review -> review.file().stream()
                .map(entry -> row(review, entry, tongue))).toList();
        draft.table(heading, List.of(new Column(tongue.say("review.number"), 14), new Column(tongue.say("entry.what"), 26),
                new Column(tongue.say("entry.from"), 16), new Column(tongue.say("entry.until"), 16),
                new Column(tongue.say("entry.outcome"), 20), new Column(tongue.say("entry.words"), 50),
                new Column(tongue.say("entry.filed-by"), 20)), rows, tongue.say("entry.none"));
    }

    private List<Cell> row(ReviewView review, ReviewEntryView entry, Tongue tongue) {
        return Stream.of(review.number(), tongue.in(conduct.word(pack(review), "file-entries", entry.kind(), null)), entry.on(),
                entry.until(), outcome(review, entry, tongue), entry.words(), tongue.name(entry.filedBy()))
                .map(value -> new Cell(value, false)).toList();
    }

    private String outcome(ReviewView review, ReviewEntryView entry, Tongue tongue) {
        if (entry.passed() != null) {
            return tongue.state("conduct", entry.passed() ? "passed" : "failed");
        }
        if (entry.detail() == null) {
            return null;
        }
        return entry.kind().equals("training")
                ? tongue.in(conduct.word(pack(review), "training-forms", entry.detail(), null)) : tongue.name(entry.detail());
    }

    /** The pack by which a review was proposed; null where its evidence does not say. */
    private static String pack(ReviewView review) {
        return review.evidence().stream().map(LedgerLineView::pack).findFirst().orElse(null);
    }
}
