package io.youzhi.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import io.youzhi.shared.CaseRef;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Refused;
import io.youzhi.shared.Refused.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps photos and files of cases. */
@Service
@Transactional
public class AttachmentStore {

    private static final int LONGEST_NAME = 200;
    private final Attachments attachments;
    private final AttachmentContents contents;
    private final AttachmentLimits limits;
    private final Clock clock;

    AttachmentStore(Attachments attachments, AttachmentContents contents, AttachmentLimits limits, Clock clock) {
        this.attachments = attachments;
        this.contents = contents;
        this.limits = limits;
        this.clock = clock;
    }

    /** Adds a photo or file to a case, under a word that says at which step it came. */
    public AttachmentView add(CaseRef to, String name, String mediaType, byte[] content, String step, String by) {
        String type = mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT).replaceAll(";.*", "").strip();
        check(name, type, content);
        if (attachments.countByCaseKindAndCaseNumber(to.kind(), to.number()) >= limits.count()) {
            throw Refused.because("attachment.too-many", limits.count());
        }
        Attachment kept = attachments.save(new Attachment(to, plain(name), type, content.length, hash(content), step, by,
                clock.instant()));
        contents.save(new AttachmentContent(kept.id(), content));
        return kept.view();
    }

    /** A photo or file of a case with its bytes. */
    @Transactional(readOnly = true)
    public Opened open(CaseRef of, long id) {
        Attachment found = attachments.findById(id).filter(each -> each.isOf(of))
                .orElseThrow(() -> new NotFound("attachment", id));
        byte[] bytes = contents.findById(id).map(AttachmentContent::content).orElse(null);
        if (bytes == null) {
            throw new NotFound("attachment", id);
        }
        return new Opened(found.name(), found.mediaType(), bytes);
    }

    /** Photos and files of a case, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<AttachmentView> of(CaseRef ref) {
        return attachments.findByCaseKindAndCaseNumberOrderById(ref.kind(), ref.number()).stream()
                .map(Attachment::view).toList();
    }

    /** Takes away what was added to a case at a step; that it was there stays on record. */
    public void blank(CaseRef of, String step) {
        for (Attachment attachment : attachments.findByCaseKindAndCaseNumberOrderById(of.kind(), of.number())) {
            if (step.equals(attachment.step())) {
                attachment.blank(clock.instant());
                contents.findById(attachment.id()).ifPresent(AttachmentContent::blank);
            }
        }
    }

    private void check(String name, String type, byte[] content) {
        List<Fault> faults = new ArrayList<>();
        require(faults, name != null && !name.isBlank(), "attachment.no-name");
        require(faults, name == null || name.length() <= LONGEST_NAME, "attachment.long-name", LONGEST_NAME);
        require(faults, content.length > 0, "attachment.empty");
        require(faults, content.length <= limits.size().toBytes(), "attachment.too-big", limits.sizeInWords());
        require(faults, limits.types().contains(type), "attachment.type", type,
                String.join(", ", limits.types().stream().sorted().toList()));
        require(faults, looksLike(type, content), "attachment.content", type);
        if (!faults.isEmpty()) {
            throw Refused.fields(faults);
        }
    }

    private static void require(List<Fault> faults, boolean holds, String code, Object... arguments) {
        if (!holds) {
            faults.add(new Fault("file", code, List.of(arguments)));
        }
    }

    private static String plain(String name) {
        return name.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"]", "_");
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Pictures and PDF say what they are in their first bytes. */
    private static boolean looksLike(String type, byte[] content) {
        return switch (type) {
            case "image/jpeg" -> begins(content, 0xFF, 0xD8, 0xFF);
            case "image/png" -> begins(content, 0x89, 'P', 'N', 'G');
            case "application/pdf" -> begins(content, '%', 'P', 'D', 'F');
            case "image/webp" -> begins(content, 'R', 'I', 'F', 'F');
            default -> true;
        };
    }

    private static boolean begins(byte[] content, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** A file with its bytes. */
    public record Opened(String name, String mediaType, byte[] content) {
    }
}
