package io.youzhi.attachment;

import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be attached to a case: how much the server takes, no policy.
 *
 * @param size  how large one file may be; {@code spring.servlet.multipart.max-file-size} has to be at least that
 * @param count how many files a case may have
 * @param types media types that are taken
 */
@ConfigurationProperties("youzhi.attachments")
record AttachmentLimits(@DefaultValue("10MB") DataSize size, @DefaultValue("30") int count,
                        @DefaultValue({"image/jpeg", "image/png", "image/webp", "image/heic", "application/pdf",
                            "text/plain", "audio/mpeg", "audio/wav", "video/mp4"}) Set<String> types) {

    /** The size as people read it. */
    String sizeInWords() {
        return size.toMegabytes() > 0 ? size.toMegabytes() + " MB" : size.toKilobytes() + " KB";
    }
}
