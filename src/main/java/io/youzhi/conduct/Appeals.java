package io.youzhi.conduct;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All appeals. */
interface Appeals extends Repository<Appeal, Long> {

    Appeal saveAndFlush(Appeal appeal);

    Optional<Appeal> findByNumber(String number);

    Optional<Appeal> findByLine(Long line);

    /** The line that an appeal is about, without reading the appeal. */
    @Query("select a.line from Appeal a where a.number = :number")
    Optional<Long> lineOf(String number);

    List<Appeal> findByLineIn(Collection<Long> lines);

    boolean existsBySubjectAndState(String subject, Appeal.State state);

    /** Numbers of a subject's appeals that are not decided. */
    @Query("select a.number from Appeal a where a.subject = :subject"
            + " and a.state = io.youzhi.conduct.Appeal$State.OPEN order by a.id")
    List<String> openOf(String subject);

    @Query("""
            select a from Appeal a where (:state is null or a.state = :state)
            and (:subject is null or a.subject = :subject)
            and (:all = true or a.appellant = :self or a.subject = :self)""")
    Page<Appeal> page(Appeal.State state, String subject, boolean all, String self, Pageable page);
}
