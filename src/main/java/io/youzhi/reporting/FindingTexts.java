package io.youzhi.reporting;

import java.util.Objects;
import java.util.stream.Stream;

import io.youzhi.conduct.QuarterlyRecords.EntryView;
import io.youzhi.inspection.InspectionViews;
import io.youzhi.inspection.InspectionViews.FindingView;
import io.youzhi.inspection.InspectionViews.ItemView;
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
                return of(inspections.finding(entry.caseNumber()), result);
            } catch (NotFound entered) {
                // entered by hand under a number that is no finding's: the event says all there is
            }
        }
        return new CaseText(null, asked(unit, item, entry), null, null, null, result, null);
    }

    private CaseText of(FindingView finding, String result) {
        Bilingual item = inspections.inspection(finding.inspection()).items().stream()
                .filter(one -> one.item().equals(finding.item())).map(ItemView::text).findFirst().orElse(null);
        String place = Stream.of(finding.asset(), finding.place()).filter(Objects::nonNull)
                .reduce((asset, name) -> asset + " " + name).orElse(null);
        return new CaseText(place, item, finding.text(), finding.writtenBy(), finding.deadline(), result,
                finding.closedAt());
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
