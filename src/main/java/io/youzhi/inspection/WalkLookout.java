package io.youzhi.inspection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for missing walks all day long: each unit has a morning of its own. What fails for one unit is tried again. */
@Component
class WalkLookout {

    private static final Logger LOG = LoggerFactory.getLogger(WalkLookout.class);

    private final MissingWalks missing;

    WalkLookout(MissingWalks missing) {
        this.missing = missing;
    }

    @Scheduled(cron = "${youzhi.inspection.look-for-walks:0 */5 * * * *}")
    void look() {
        missing.watched().forEach(this::look);
    }

    private void look(String unit) {
        try {
            boolean more = true;
            while (more) {
                more = missing.look(unit);
            }
        } catch (RuntimeException failure) {
            LOG.error("the walks of {} could not be looked after", unit, failure);
        }
    }
}
