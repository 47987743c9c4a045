package io.youzhi.survey;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** The sizes of units by year. */
interface UnitSizes extends JpaRepository<UnitSize, Long> {

    List<UnitSize> findByYear(int year);

    Optional<UnitSize> findByUnitAndYear(String unit, int year);
}
