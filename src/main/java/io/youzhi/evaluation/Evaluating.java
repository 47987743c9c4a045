package io.youzhi.evaluation;

import java.util.List;

import io.youzhi.shared.Reader;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.modulith.NamedInterface;

/** Evaluations as others read them, each as far as the reader may see it. */
@NamedInterface("door")
public interface Evaluating {

    /** Evaluations; null says nothing. */
    Page<EvaluationView> evaluations(String unit, String period, Reader reader, Pageable page);

    /** One of them; {@link io.youzhi.shared.NotFound} where the reader may not see it. */
    EvaluationView evaluation(String number, Reader reader);

    /** The measures of one of its units: as they are now while it is open, as they were frozen after that. */
    List<MeasureView> measures(String number, String unit, Reader reader);

    /** The frozen ranks, all of them for those who lead, for others their own. */
    List<RankView> ranks(String number, Reader reader);
}
