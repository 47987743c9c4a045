package io.youzhi.request;

import org.springframework.data.jpa.repository.JpaRepository;

/** Bytes of photos and files. */
interface AttachmentContents extends JpaRepository<AttachmentContent, Long> {
}
