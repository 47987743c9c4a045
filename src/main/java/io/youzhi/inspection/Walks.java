package io.youzhi.inspection;

import java.time.LocalDate;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

/** Walks of managers. */
interface Walks extends JpaRepository<Walk, Long>, JpaSpecificationExecutor<Walk> {

    boolean existsByUnitAndWalkedOn(String unit, LocalDate day);
}
