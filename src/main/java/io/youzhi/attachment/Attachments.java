package io.youzhi.attachment;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** Photos and files of all cases. */
interface Attachments extends JpaRepository<Attachment, Long> {

    List<Attachment> findByCaseKindAndCaseNumberOrderById(String caseKind, String caseNumber);

    long countByCaseKindAndCaseNumber(String caseKind, String caseNumber);
}
