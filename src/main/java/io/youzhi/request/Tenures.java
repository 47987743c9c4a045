package io.youzhi.request;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** Who answered for requests, and when. */
interface Tenures extends JpaRepository<Tenure, Long> {

    List<Tenure> findByRequestIdOrderById(long requestId);

    List<Tenure> findByRequestIdAndEndsIsNull(long requestId);
}
