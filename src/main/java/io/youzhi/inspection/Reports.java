package io.youzhi.inspection;

import org.springframework.data.jpa.repository.JpaRepository;

/** Reports of closed inspections. */
interface Reports extends JpaRepository<Report, Long> {
}
