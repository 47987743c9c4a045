package io.youzhi.inspection;

import java.time.Instant;
import java.util.List;

import io.youzhi.inspection.InspectionViews.CorrectedView;
import io.youzhi.inspection.InspectionViews.EventView;
import io.youzhi.inspection.InspectionViews.FindingDetail;
import io.youzhi.inspection.InspectionViews.FindingView;
import io.youzhi.inspection.InspectionViews.InspectionView;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes and shows the reports of inspections: what was looked at and found, and how each finding was put right (B-26). */
@Service
@Transactional
public class ReportManagement implements InspectionReports {

    /** Its own mapper: the bytes of reports do not change when somebody configures the API's. */
    private final Reports reports;
    private final InspectionCases cases;
    private final InspectionDesk desk;

    ReportManagement(Reports reports, InspectionCases cases, InspectionDesk desk) {
        this.reports = reports;
        this.cases = cases;
        this.desk = desk;
    }

    /** Writes the report of an inspection whose findings are all closed. */
    public void write(String number) {
        Inspection inspection = cases.get(number);
        InspectionView all = desk.inspection(number);
        List<FindingDetail> findings = all.findings().stream().map(FindingView::number).map(desk::findingDetail).toList();
        reports.save(new Report(inspection, cases.now(), AsJson.written(new Content(all, findings, desk.story(number)))));
    }

    /** The report of a closed inspection, and beside it what proved wrong since; {@link NotFound} before. */
    @Transactional(readOnly = true)
    public ReportView report(String number) {
        Report report = reports.findById(cases.get(number).id()).orElseThrow(() -> new NotFound("inspection-report", number));
        InspectionView now = desk.inspection(number);
        return new ReportView(number, report.at(), report.sha256(), report.isIntact(), report.content(), now.corrected(),
                now.findings().stream().filter(finding -> finding.withdrawn() != null).toList());
    }

    @Override
    @Transactional(readOnly = true)
    public ReportView report(String number, Reader reader) {
        desk.mustSee(number, reader);
        return report(number);
    }

    /** What a report holds. */
    private record Content(InspectionView inspection, List<FindingDetail> findings, List<EventView> story) {
    }

    /**
     * A report as it was written.
     *
     * @param intact    whether nobody has changed it since
     * @param content   JSON
     * @param corrected the figures without findings that proved wrong, or null where none did
     * @param withdrawn the findings that proved wrong, whenever it was
     */
    @NamedInterface("door")
    public record ReportView(String number, Instant at, String sha256, boolean intact, String content,
                             CorrectedView corrected, List<FindingView> withdrawn) {
    }
}
