package io.youzhi.request;

import io.youzhi.attachment.AttachmentStore;
import io.youzhi.attachment.AttachmentStore.Opened;
import io.youzhi.attachment.AttachmentView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos and files of requests (B-12). */
@Service
@Transactional
public class AttachmentManagement {

    /** The word under which customers add what they bring. */
    static final String INTAKE = "intake";
    private final Cases cases;
    private final AttachmentStore store;

    AttachmentManagement(Cases cases, AttachmentStore store) {
        this.cases = cases;
        this.store = store;
    }

    /** Adds a photo or file; {@code step} is {@code intake} where the customer gave it. Answers its id. */
    public long add(String number, String name, String mediaType, byte[] content, String step, String by) {
        Request request = cases.get(number);
        request.mustBeOpen();
        String actor = cases.onRecord(request, by);
        AttachmentView kept = store.add(request.ref(), name, mediaType, content, step, actor);
        cases.write(request, actor, "attached", null, kept.mediaType() + " " + kept.sha256());
        return kept.id();
    }

    /** A photo or file with its bytes. */
    @Transactional(readOnly = true)
    public Opened open(String number, long id) {
        return store.open(cases.get(number).ref(), id);
    }
}
