package io.youzhi.org;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All postings. */
interface Postings extends JpaRepository<Posting, Long> {

    /** Everywhere somebody worked, latest first. */
    List<Posting> findByEmployeeOrderBySinceDescIdDesc(String employee);

    /** Where they work now. */
    Optional<Posting> findByEmployeeAndUntilIsNull(String employee);

    /** Where they worked at a moment, or last before it. */
    @Query("""
            select p from Posting p where p.employee = :employee and p.since <= :at
            order by p.since desc, p.id desc limit 1""")
    Optional<Posting> at(String employee, Instant at);

    /** The first place anybody knows of. */
    @Query("select p from Posting p where p.employee = :employee order by p.since, p.id limit 1")
    Optional<Posting> first(String employee);
}
