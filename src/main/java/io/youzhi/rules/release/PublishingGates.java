package io.youzhi.rules.release;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The gate of publishing. */
interface PublishingGates extends Repository<PublishingGate, Long> {

    /** Waits until nobody else publishes. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from PublishingGate g where g.id = 1")
    PublishingGate enter();
}
