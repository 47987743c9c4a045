package io.youzhi.org;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** All postings. */
interface Postings extends JpaRepository<Posting, Long> {

    /** Everywhere somebody worked, latest first. */
    List<Posting> findByEmployeeOrderBySinceDescIdDesc(String employee);

    /** Where they work now. */
    Optional<Posting> findByEmployeeAndUntilIsNull(String employee);
}
