package io.youzhi.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All notices. */
interface Notices extends JpaRepository<Notice, Long> {

    /** Those of these people who know already. */
    @Query("select n.person from Notice n where n.subject = :subject and n.about = :about and n.person in :people")
    Set<String> knowing(String subject, String about, Collection<String> people);

    /** A person's notices: unread first, then the latest. */
    @Query("""
            select n from Notice n where n.person = :person and (:unread = false or n.readAt is null)
            order by case when n.readAt is null then 0 else 1 end, n.toldAt desc, n.id desc""")
    Page<Notice> of(String person, boolean unread, Pageable page);

    /** A person's notices, the latest first. */
    Page<Notice> findByPersonOrderByToldAtDescIdDesc(String person, Pageable page);

    /** How many a person has not read. */
    long countByPersonAndReadAtIsNull(String person);

    /** One of a person's own. */
    Optional<Notice> findByIdAndPerson(Long id, String person);

    /** Marks all that a person has not read. */
    @Modifying
    @Query("update Notice n set n.readAt = :moment where n.person = :person and n.readAt is null")
    int readAll(String person, Instant moment);
}
