package io.youzhi.inspection;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** Inspections. */
interface Inspections extends JpaRepository<Inspection, Long>, JpaSpecificationExecutor<Inspection> {

    Optional<Inspection> findByNumber(String number);

    List<Inspection> findByPlanAndOccasionOrderByNumber(String plan, String occasion);
}
