package io.youzhi.request;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** Return visits. */
interface Visits extends JpaRepository<Visit, Long> {

    List<Visit> findByRequestIdOrderById(long requestId);
}
