package io.youzhi.request;

import org.springframework.data.jpa.repository.JpaRepository;

/** The clocks of requests. */
interface LimitClocks extends JpaRepository<LimitClock, Long> {
}
