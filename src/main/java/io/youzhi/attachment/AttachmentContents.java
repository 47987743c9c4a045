package io.youzhi.attachment;

import org.springframework.data.jpa.repository.JpaRepository;

/** Bytes of photos and files. */
interface AttachmentContents extends JpaRepository<AttachmentContent, Long> {
}
