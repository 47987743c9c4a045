package io.youzhi.request;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** The stories of requests. */
interface RequestEventLines extends JpaRepository<RequestEvent, Long> {

    List<RequestEvent> findByRequestIdOrderById(long requestId);
}
