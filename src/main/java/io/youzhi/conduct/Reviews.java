package io.youzhi.conduct;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All reviews. */
interface Reviews extends Repository<Review, Long> {

    Review saveAndFlush(Review review);

    Optional<Review> findByNumber(String number);

    Optional<Review> findByLine(Long line);

    /** The employee whom a review is about, without reading the review. */
    @Query("select r.subject from Review r where r.number = :number")
    Optional<String> subjectOf(String number);

    List<Review> findBySubjectAndStateIn(String subject, Collection<Review.State> states);

    List<Review> findByLineIn(Collection<Long> lines);

    @Query("""
            select r from Review r where (:state is null or r.state = :state)
            and (:subject is null or r.subject = :subject)
            and (:all = true or r.subject = :self or r.unit in :units)""")
    Page<Review> page(Review.State state, String subject, boolean all, Collection<String> units, String self,
                      Pageable page);

    @Query("select distinct r.unit from Review r where r.unit is not null")
    List<String> units();
}
