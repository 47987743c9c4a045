package io.youzhi.inspection;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** Plans of inspections. */
interface InspectionPlans extends JpaRepository<InspectionPlan, Long>, JpaSpecificationExecutor<InspectionPlan> {

    Optional<InspectionPlan> findByNumber(String number);
}
