package io.youzhi.inspection;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** Draws of plans. */
interface Draws extends JpaRepository<Draw, Long> {

    Optional<Draw> findByPlanIdAndOccasion(long plan, String occasion);

    List<Draw> findByPlanIdOrderByOccasion(long plan);
}
