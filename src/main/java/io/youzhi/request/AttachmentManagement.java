package io.youzhi.request;

import java.util.Locale;

import io.youzhi.shared.Faults;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos and files of requests (B-12). */
@Service
@Transactional
public class AttachmentManagement {

    private final Cases cases;
    private final Attachments attachments;
    private final AttachmentContents contents;
    private final AttachmentLimits limits;

    AttachmentManagement(Cases cases, Attachments attachments, AttachmentContents contents, AttachmentLimits limits) {
        this.cases = cases;
        this.attachments = attachments;
        this.contents = contents;
        this.limits = limits;
    }

    /** Adds a photo or file; {@code step} is {@code intake} where the customer gave it. Answers its id. */
    public long add(String number, String name, String mediaType, byte[] content, String step, String by) {
        Request request = cases.get(number);
        request.mustBeOpen();
        String type = mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT).replaceAll(";.*", "").strip();
        new Faults().text("file", name, 200)
                .require(content.length > 0, "file", "request.empty-file")
                .require(content.length <= limits.size().toBytes(), "file", "request.big-file", limits.sizeInWords())
                .require(limits.types().contains(type), "file", "request.file-type", type,
                        String.join(", ", limits.types().stream().sorted().toList()))
                .require(looksLike(type, content), "file", "request.file-content", type).refuse();
        if (attachments.findByRequestIdOrderById(request.getId()).size() >= limits.count()) {
            throw Refused.because("request.many-files", limits.count());
        }
        Attachment kept = attachments.save(new Attachment(request.getId(), plain(name), type, content.length,
                Archive.hash(content), step, by, cases.now()));
        contents.save(new AttachmentContent(kept.id(), content));
        cases.write(request, by, "attached", null, type + " " + Archive.hash(content));
        return kept.id();
    }

    /** A photo or file with its bytes. */
    @Transactional(readOnly = true)
    public Opened open(String number, long id) {
        Request request = cases.get(number);
        Attachment found = attachments.findById(id).filter(each -> each.requestId() == request.getId())
                .orElseThrow(() -> new NotFound("attachment", id));
        byte[] bytes = contents.findById(id).map(AttachmentContent::content).orElse(null);
        if (bytes == null) {
            throw new NotFound("attachment", id);
        }
        return new Opened(found.name(), found.mediaType(), bytes);
    }

    private static String plain(String name) {
        return name.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"]", "_");
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
