package io.youzhi.inspection;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** Stories of inspections. */
interface StoryLines extends JpaRepository<StoryLine, Long> {

    List<StoryLine> findByInspectionIdOrderByAtAscIdAsc(long inspection);

    List<StoryLine> findByFindingOrderByAtAscIdAsc(String finding);
}
