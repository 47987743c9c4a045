package io.youzhi.evaluation;

import java.util.List;

import org.springframework.data.repository.Repository;

/** Frozen measures: added and read, nothing else. */
interface MeasuredValues extends Repository<MeasuredValue, Long> {

    void save(MeasuredValue value);

    List<MeasuredValue> findByEvaluationAndUnit(Long evaluation, String unit);
}
