package io.youzhi.org;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The gate. */
interface Gates extends Repository<Gate, Long> {

    /** Waits until nobody else changes the organisation. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from Gate g where g.id = 1")
    Gate enter();
}
