package io.youzhi.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import io.youzhi.attachment.AttachmentView;
import io.youzhi.decision.Explained;
import io.youzhi.decision.Explanations;
import io.youzhi.inspection.InspectionViews;
import io.youzhi.inspection.InspectionViews.FindingDetail;
import io.youzhi.inspection.InspectionViews.FindingView;
import io.youzhi.inspection.InspectionViews.InspectionView;
import io.youzhi.inspection.InspectionViews.ItemView;
import io.youzhi.inspection.InspectionViews.RoundView;
import io.youzhi.reporting.paper.Block.Cell;
import io.youzhi.reporting.paper.Block.Column;
import io.youzhi.reporting.paper.Block.Fact;
import io.youzhi.reporting.paper.Block.Side;
import io.youzhi.reporting.paper.Draft;
import io.youzhi.reporting.paper.Picture;
import io.youzhi.shared.NotFound;
import org.springframework.stereotype.Component;

/** What documents about findings have in common: the finding, why the rules decided so, its photos. */
@Component
class FindingPapers {

    static final String BEFORE = "before";
    static final String AFTER = "after";

    private final InspectionViews inspections;
    private final Explanations explanations;

    FindingPapers(InspectionViews inspections, Explanations explanations) {
        this.inspections = inspections;
        this.explanations = explanations;
    }

    /** The item of the checklist that a finding is about. */
    static ItemView item(InspectionView inspection, FindingView finding) {
        return inspection.items().stream().filter(one -> one.item().equals(finding.item())).findFirst().orElseThrow();
    }

    /** Where it was found: code and name of the place; null where nobody wrote it down. */
    static String place(FindingView finding) {
        return Stream.of(finding.asset(), finding.place()).filter(Objects::nonNull).reduce((asset, name) -> asset + " " + name)
                .orElse(null);
    }

    /** What was found, where, by whom, and who answers for it. */
    static void facts(Draft draft, FindingDetail detail, InspectionView inspection, Tongue tongue, Fact... further) {
        FindingView finding = detail.finding();
        ItemView item = item(inspection, finding);
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(tongue.say("finding.number"), finding.number()),
                new Fact(tongue.say("finding.unit"), tongue.name(finding.unit())),
                new Fact(tongue.say("finding.item"), tongue.in(detail.itemText())),
                new Fact(tongue.say("finding.item-clause"), tongue.clause(inspection.pack(), item.clause(), inspection.release())),
                new Fact(tongue.say("finding.text"), finding.text()),
                new Fact(tongue.say("finding.severity"),
                        tongue.named(inspection.pack(), "severities", finding.severity(), inspection.release())),
                new Fact(tongue.say("finding.place"), place(finding)),
                new Fact(tongue.say("finding.employee"), tongue.name(finding.employee())),
                new Fact(tongue.say("finding.found"), tongue.at(finding.writtenAt())),
                new Fact(tongue.say("finding.found-by"), tongue.name(finding.writtenBy()))));
        facts.addAll(List.of(further));
        draft.facts(null, facts.toArray(Fact[]::new));
    }

    /** Why the rules decided so: each clause once, with its text. */
    void why(Draft draft, FindingDetail detail, Tongue tongue) {
        List<Explained> decisions = explanations.of("finding", detail.finding().number(), tongue.locale());
        draft.decidedBy(decisions.stream().map(Explained::release).toList());
        List<List<Cell>> rows = decisions.stream().flatMap(decision -> decision.rules().stream())
                .filter(rule -> rule.clause() != null).map(rule -> List.of(rule.clause(), Objects.requireNonNullElse(rule.text(), "")))
                .distinct().map(texts -> texts.stream().map(text -> new Cell(text, false)).toList()).toList();
        if (!rows.isEmpty()) {
            draft.table(tongue.say("finding.why"), List.of(new Column(tongue.say("clause"), 12),
                    new Column(tongue.say("clause-text"), 90)), rows, "");
        }
    }

    /** Photos that were added at a step, side by side with those of another. */
    Side side(FindingDetail detail, String step, Tongue tongue) {
        List<Picture> pictures = detail.attachments().stream().filter(file -> step.equals(file.step()))
                .map(file -> picture(detail.finding().number(), file, tongue)).toList();
        return new Side(tongue.say("photos." + step), pictures, tongue.say("photos.none"));
    }

    private Picture picture(String finding, AttachmentView file, Tongue tongue) {
        String caption = file.name() + " · " + tongue.moment(file.at()) + " · "
                + tongue.name(file.by()) + " · SHA-256 " + file.sha256();
        return new Picture(caption, file.sha256(), content(finding, file));
    }

    private byte[] content(String finding, AttachmentView file) {
        try {
            return file.mediaType().toLowerCase(Locale.ROOT).startsWith("image/")
                    ? inspections.photo(finding, file.id()) : new byte[0];
        } catch (NotFound takenAway) {
            return new byte[0];
        }
    }

    /** The last moment of anything on record about a finding. */
    static Instant last(FindingDetail detail) {
        FindingView finding = detail.finding();
        Stream<Instant> rounds = detail.rounds().stream().flatMap(FindingPapers::moments);
        Stream<Instant> photos = detail.attachments().stream().map(AttachmentView::at);
        Stream<Instant> own = Stream.of(finding.writtenAt(), finding.raisedAt(), finding.closedAt(),
                finding.withdrawn() == null ? null : finding.withdrawn().at());
        return Stream.of(rounds, photos, own).flatMap(each -> each).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Stream<Instant> moments(RoundView round) {
        return Stream.of(round.orderedAt(), round.reportedAt(), round.inspectedAt());
    }

    /** That a finding proved wrong, where it did. */
    static Fact withdrawn(FindingView finding, Tongue tongue) {
        return new Fact(tongue.say("finding.withdrawn"), finding.withdrawn() == null ? null
                : tongue.moment(finding.withdrawn().at()) + " · "
                + tongue.name(finding.withdrawn().by()) + " · " + finding.withdrawn().reason());
    }
}
