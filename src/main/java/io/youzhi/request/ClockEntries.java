package io.youzhi.request;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** The lines of the ledger of clocks. */
interface ClockEntries extends JpaRepository<ClockEntry, Long> {

    List<ClockEntry> findByRequestIdOrderById(long requestId);
}
