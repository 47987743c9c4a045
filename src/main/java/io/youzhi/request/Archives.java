package io.youzhi.request;

import org.springframework.data.jpa.repository.JpaRepository;

/** Closed requests as they were. */
interface Archives extends JpaRepository<Archive, Long> {
}
