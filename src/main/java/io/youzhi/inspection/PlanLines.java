package io.youzhi.inspection;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** Stories of plans. */
interface PlanLines extends JpaRepository<PlanLine, Long> {

    List<PlanLine> findByPlanIdOrderById(long plan);
}
