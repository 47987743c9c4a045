package io.youzhi.evaluation;

import java.util.List;

import org.springframework.data.repository.Repository;

/** Frozen ranks: added and read, nothing else. */
interface RankLines extends Repository<RankLine, Long> {

    void save(RankLine line);

    List<RankLine> findByEvaluationOrderById(Long evaluation);
}
