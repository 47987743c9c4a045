package io.youzhi.inspection;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** What was asked for of deadlines of findings. */
interface DeadlineExtensions extends JpaRepository<DeadlineExtension, Long> {

    List<DeadlineExtension> findByFindingIdOrderById(long findingId);

    /** The one that is still to be decided. */
    Optional<DeadlineExtension> findByFindingIdAndAskedDecidedAtIsNull(long findingId);
}
