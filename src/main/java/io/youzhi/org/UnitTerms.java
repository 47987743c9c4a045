package io.youzhi.org;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** What units were, and from when on. */
interface UnitTerms extends JpaRepository<UnitTerm, UnitTerm.Key> {

    /** The term of a unit at a moment. */
    @Query("select t from UnitTerm t where t.key.unit = :unit and t.key.since <= :at order by t.key.since desc limit 1")
    Optional<UnitTerm> at(String unit, Instant at);

    /** The first term anybody knows of. */
    @Query("select t from UnitTerm t where t.key.unit = :unit order by t.key.since limit 1")
    Optional<UnitTerm> first(String unit);

    /** All terms of a unit, latest first. */
    @Query("select t from UnitTerm t where t.key.unit = :unit order by t.key.since desc")
    List<UnitTerm> of(String unit);
}
