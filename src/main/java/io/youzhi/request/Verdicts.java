package io.youzhi.request;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** Verdicts on complaints. */
interface Verdicts extends JpaRepository<Verdict, Long> {

    List<Verdict> findByRequestIdOrderById(long requestId);
}
