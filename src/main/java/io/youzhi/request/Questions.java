package io.youzhi.request;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** What was asked of leaders. */
interface Questions extends JpaRepository<Question, Long> {

    List<Question> findByRequestIdOrderById(long requestId);

    List<Question> findByRequestIdAndAskedDecidedAtIsNull(long requestId);
}
