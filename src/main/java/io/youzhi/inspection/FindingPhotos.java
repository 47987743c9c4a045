package io.youzhi.inspection;

import io.youzhi.attachment.AttachmentStore;
import io.youzhi.attachment.AttachmentStore.Opened;
import io.youzhi.attachment.AttachmentView;
import io.youzhi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos of findings: what it was like before (B-22) and what it is like after (B-24). */
@Service
@Transactional
public class FindingPhotos {

    static final String BEFORE = "before";
    static final String AFTER = "after";
    private final InspectionCases cases;
    private final AttachmentStore store;

    FindingPhotos(InspectionCases cases, AttachmentStore store) {
        this.cases = cases;
        this.store = store;
    }

    /** Adds one: its inspectors while they write it down, whoever puts it right while they do. Answers its id. */
    public long add(String number, String name, String mediaType, byte[] content, String by) {
        Finding finding = cases.finding(number);
        boolean before = finding.state() == FindingState.DRAFT && finding.inspection().isInspectedBy(by);
        if (!before && finding.state() != FindingState.RECTIFYING) {
            throw Refused.because("inspection.no-photo-now", number);
        }
        AttachmentView kept = store.add(finding.ref(), name, mediaType, content, before ? BEFORE : AFTER, by);
        cases.write(finding, by, "photo-" + kept.step(), null, kept.mediaType() + " " + kept.sha256());
        return kept.id();
    }

    /** One with its bytes. */
    @Transactional(readOnly = true)
    public Opened open(String number, long id) {
        return store.open(cases.finding(number).ref(), id);
    }
}
