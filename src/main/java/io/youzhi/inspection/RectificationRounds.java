package io.youzhi.inspection;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** Rounds of putting findings right. */
interface RectificationRounds extends JpaRepository<RectificationRound, Long> {

    Optional<RectificationRound> findByFindingIdAndRound(long findingId, int round);

    List<RectificationRound> findByFindingIdOrderByRound(long findingId);
}
