package io.youzhi.request;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** Photos and files. */
interface Attachments extends JpaRepository<Attachment, Long> {

    List<Attachment> findByRequestIdOrderById(long requestId);
}
