package io.youzhi.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** Findings, drafts too. */
interface Findings extends JpaRepository<Finding, Long>, JpaSpecificationExecutor<Finding> {

    Optional<Finding> findByNumber(String number);

    List<Finding> findByInspectionAndStateNotOrderById(Inspection inspection, FindingState not);

    /** Findings of the same item and unit that were raised since a moment, in other inspections. */
    List<Finding> findByUnitAndItemAndRaisedAtGreaterThanEqualAndInspectionNot(String unit, String item, Instant since,
                                                                              Inspection not);
}
