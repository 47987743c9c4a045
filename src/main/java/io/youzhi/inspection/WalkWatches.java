package io.youzhi.inspection;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** How far the walks of each unit were looked after. */
interface WalkWatches extends JpaRepository<WalkWatch, String> {

    /** The watch of a unit; nobody else looks until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from WalkWatch w where w.unit = :unit")
    Optional<WalkWatch> locked(String unit);
}
