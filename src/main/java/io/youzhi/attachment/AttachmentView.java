package io.youzhi.attachment;

import java.time.Instant;

/** A photo or file of a case, without its bytes; {@code step} is the word under which it was added. */
public record AttachmentView(long id, String name, String mediaType, long bytes, String sha256, String step, String by,
                             Instant at) {
}
