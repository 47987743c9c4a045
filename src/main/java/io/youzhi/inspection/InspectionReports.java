package io.youzhi.inspection;

import io.youzhi.inspection.ReportManagement.ReportView;
import io.youzhi.shared.Reader;
import org.springframework.modulith.NamedInterface;

/** Reports of closed inspections as others read them (B-26). */
@NamedInterface("door")
public interface InspectionReports {

    /** The report of a closed inspection; {@link io.youzhi.shared.NotFound} before, or where the reader may not see it. */
    ReportView report(String number, Reader reader);
}
