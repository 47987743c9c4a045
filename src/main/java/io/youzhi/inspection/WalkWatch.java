package io.youzhi.inspection;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Up to which day the walks of a unit were looked after. */
@Entity
@Table(name = "in_walk_watch")
class WalkWatch {

    @Id
    private String unit;
    private LocalDate watchedUntil;

    protected WalkWatch() {
    }

    WalkWatch(String unit, LocalDate watchedUntil) {
        this.unit = unit;
        this.watchedUntil = watchedUntil;
    }

    /** The day to be looked at next. */
    LocalDate next() {
        return watchedUntil.plusDays(1);
    }

    /** That day was looked at. */
    void passed() {
        watchedUntil = next();
    }
}
