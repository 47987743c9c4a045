package io.youzhi.limit;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** The lines of the ledger of clocks. */
interface ClockEntries extends JpaRepository<ClockEntry, Long> {

    List<ClockEntry> findByClockInOrderById(Collection<LimitClock> clocks);
}
