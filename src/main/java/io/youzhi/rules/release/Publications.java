package io.youzhi.rules.release;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Which release went live when. */
interface Publications extends JpaRepository<Publication, Long> {

    /** All, in the order of going live. */
    List<Publication> findAllByOrderByNumber();

    /** The live one. */
    Optional<Publication> findFirstByOrderByNumberDesc();

    /** Number of the live one. */
    @Query("select max(p.number) from Publication p")
    Optional<Long> lastNumber();

    /** When a release went live, the last time first. */
    List<Publication> findByReleaseOrderByNumberDesc(String release);
}
