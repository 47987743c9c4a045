package io.youzhi.reporting;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import io.youzhi.conduct.QuarterlyRecords.EntryView;
import io.youzhi.inspection.InspectionViews;
import io.youzhi.inspection.InspectionViews.FindingDetail;
import io.youzhi.inspection.InspectionViews.FindingView;
import io.youzhi.inspection.InspectionViews.ItemView;
import io.youzhi.inspection.InspectionViews.RoundView;
import io.youzhi.org.Organisation;
import io.youzhi.rules.Releases;
import io.youzhi.rules.checklist.Checklist;
import io.youzhi.rules.checklist.Checklists;
import io.youzhi.shared.Bilingual;
import io.youzhi.shared.NotFound;
import org.springframework.stereotype.Component;

/** What a finding says about its entry; of an entry made by hand, what its event says. */
@Component
class FindingTexts {

    private final InspectionViews inspections;
    private final Organisation organisation;
    private final Checklists checklists;
    private final Releases releases;

    FindingTexts(InspectionViews inspections, Organisation organisation, Checklists checklists, Releases releases) {
        this.inspections = inspections;
        this.organisation = organisation;
        this.checklists = checklists;
        this.releases = releases;
    }

    CaseText of(EntryView entry, String unit) {
        String result = (String) entry.details().get("result");
        String item = (String) entry.details().get("item");
        if (entry.caseNumber() != null) {
            try {
                return of(inspections.findingDetail(entry.caseNumber()), result, entry.at());
            } catch (NotFound entered) {
                // entered by hand under a number that is no finding's: the event says all there is
            }
        }
        return new CaseText(null, asked(unit, item, entry), null, null, null, result, null);
    }

    private CaseText of(FindingDetail detail, String result, Instant at) {
        FindingView finding = detail.finding();
        Bilingual item = inspections.inspection(finding.inspection()).items().stream()
                .filter(one -> one.item().equals(finding.item())).map(ItemView::text).findFirst().orElse(null);
        String place = Stream.of(finding.asset(), finding.place()).filter(Objects::nonNull)
                .reduce((asset, name) -> asset + " " + name).orElse(null);
        return new CaseText(place, item, finding.text(), finding.writtenBy(), deadline(detail, at), result,
                finding.closedAt());
    }

    /** The deadline of the round in which it failed: the last that had been ordered before; the first, where it came back. */
    private static Instant deadline(FindingDetail finding, Instant failed) {
        return finding.rounds().stream().filter(round -> round.orderedAt().isBefore(failed)).reduce((first, last) -> last)
                .or(() -> finding.rounds().stream().findFirst()).map(RoundView::due).orElse(null);
    }

    private Bilingual asked(String unit, String item, EntryView entry) {
        if (item == null) {
            return null;
        }
        String pack = organisation.unit(unit, entry.at()).pack();
        return checklists.of(pack, releases.inForceAt(entry.at())).stream()
                .flatMap(checklist -> checklist.item(item).stream()).map(Checklist.Item::text).findFirst()
                .orElse(new Bilingual(item, item));
    }
}
