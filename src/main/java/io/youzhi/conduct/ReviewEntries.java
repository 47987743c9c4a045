package io.youzhi.conduct;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The files of all reviews: entries are added and read, nothing else. */
interface ReviewEntries extends Repository<ReviewEntry, Long> {

    ReviewEntry save(ReviewEntry entry);

    List<ReviewEntry> findByReviewOrderById(Long review);

    /** What stands in the files of all reviews of an employee. */
    @Query("select e from ReviewEntry e, Review r where r.id = e.review and r.subject = :subject order by e.id")
    List<ReviewEntry> ofSubject(String subject);
}
