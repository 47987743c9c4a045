package io.youzhi.org;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute whether somebody came, went or changed shifts. */
@Component
class ShiftChange {

    private final DutyManagement management;

    ShiftChange(DutyManagement management) {
        this.management = management;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void look() {
        management.refresh();
    }
}
