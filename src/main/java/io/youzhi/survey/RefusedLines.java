package io.youzhi.survey;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** Lines that wait to be put right. */
interface RefusedLines extends JpaRepository<RefusedLine, Long> {

    List<RefusedLine> findBySurveyIdOrderByLineAscIdAsc(Long survey);

    void deleteBySurveyIdAndExternalIdIn(Long survey, Collection<String> ids);
}
