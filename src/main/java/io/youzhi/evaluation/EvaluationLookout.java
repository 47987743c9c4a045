package io.youzhi.evaluation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks which periods are to be evaluated. What fails for one unit is tried again. */
@Component
class EvaluationLookout {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationLookout.class);

    private final EvaluationManagement management;

    EvaluationLookout(EvaluationManagement management) {
        this.management = management;
    }

    @Scheduled(cron = "${youzhi.evaluation.look-for-periods:0 */10 * * * *}")
    void look() {
        management.evaluated().forEach(this::look);
    }

    private void look(String unit) {
        try {
            management.openDue(unit);
        } catch (RuntimeException failure) {
            LOG.error("the periods of {} could not be looked after", unit, failure);
        }
    }
}
