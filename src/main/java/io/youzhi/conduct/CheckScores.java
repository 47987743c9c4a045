package io.youzhi.conduct;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.youzhi.inspection.Answer;
import io.youzhi.inspection.InspectionEvents.FindingWithdrawn;
import io.youzhi.inspection.InspectionEvents.InspectionRecorded;
import io.youzhi.inspection.InspectionViews;
import io.youzhi.inspection.InspectionViews.FindingView;
import io.youzhi.inspection.InspectionViews.InspectionView;
import io.youzhi.org.Organisation;
import io.youzhi.rules.Releases;
import io.youzhi.rules.conduct.Conduct;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears what inspections score, for packs that judge scores (T-11); where findings prove wrong, the score is judged anew. */
@Component
class CheckScores {

    private static final String CHECK_SCORE = "check-score";

    private final ConductManagement management;
    private final CorrectionManagement corrections;
    private final InspectionViews inspections;
    private final Conduct rules;
    private final Organisation organisation;
    private final Releases releases;

    CheckScores(ConductManagement management, CorrectionManagement corrections, InspectionViews inspections, Conduct rules,
                Organisation organisation, Releases releases) {
        this.management = management;
        this.corrections = corrections;
        this.inspections = inspections;
        this.rules = rules;
        this.organisation = organisation;
        this.releases = releases;
    }

    @ApplicationModuleListener
    void on(InspectionRecorded heard) {
        if (heard.score() != null && isJudged(heard.unit(), heard.at())) {
            management.hear(score(inspections.inspection(heard.number()), heard.at(), heard.score()), source(heard.number(), 0));
        }
    }

    /** The score without the findings that proved wrong takes the place of the one before. */
    @ApplicationModuleListener
    void on(FindingWithdrawn heard) {
        if (heard.inspection() == null) {
            return;
        }
        InspectionView inspection = inspections.inspection(heard.inspection());
        if (inspection.recordedAt() == null || inspection.score() == null || inspection.corrected() == null
                || !isJudged(inspection.unit(), inspection.recordedAt())) {
            return;
        }
        List<String> withdrawn = inspection.findings().stream().filter(each -> each.withdrawn() != null)
                .sorted(Comparator.comparing((FindingView each) -> each.withdrawn().at()).thenComparing(FindingView::number))
                .map(FindingView::number).toList();
        int which = withdrawn.indexOf(heard.number());
        corrections.hear(source(heard.inspection(), which), score(inspection, inspection.recordedAt(), inspection.corrected().score()),
                source(heard.inspection(), which + 1), heard.reason(), heard.by());
    }

    private boolean isJudged(String unit, Instant at) {
        return rules.hasRowsAbout(organisation.unit(unit, at).pack(), CHECK_SCORE, releases.inForceAt(at));
    }

    private static NewConductEvent score(InspectionView inspection, Instant at, BigDecimal score) {
        Map<String, Object> items = new TreeMap<>();
        inspection.items().stream().filter(each -> each.answer() == Answer.PASSED || each.answer() == Answer.FAILED)
                .forEach(each -> items.merge(each.clause(), each.answer() == Answer.PASSED || each.corrected() == Answer.PASSED
                        ? each.points() : BigDecimal.ZERO, (a, b) -> ((BigDecimal) a).add((BigDecimal) b)));
        Map<String, Object> details = new LinkedHashMap<>(Map.of("score", score));
        if (!items.isEmpty()) {
            details.put("items", items);
        }
        return new NewConductEvent(CHECK_SCORE, at, null, List.of(), inspection.unit(), inspection.number(), details);
    }

    private static String source(String inspection, int corrections) {
        return corrections == 0 ? "check-score:" + inspection : "check-score:" + inspection + ":" + corrections;
    }
}
