package io.youzhi.survey;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All links to surveys. */
interface Links extends JpaRepository<Link, Long> {

    Optional<Link> findByToken(String token);

    /** The link of a word, held until the answer to it is kept: of two answers at once one waits for the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from Link l where l.token = :token")
    Optional<Link> hold(String token);

    List<Link> findBySurveyIdAndCardOrderById(Long survey, boolean card);

    /** Customers' links that nobody has answered yet. */
    List<Link> findBySurveyIdAndCardFalseAndAnsweredAtIsNullOrderById(Long survey);

    List<Link> findBySurveyIdAndContactIsNotNull(Long survey);

    Optional<Link> findFirstBySurveyIdAndClerk(Long survey, String clerk);

    long countBySurveyIdAndCardFalse(Long survey);

    long countBySurveyIdAndCardFalseAndAnsweredAtIsNull(Long survey);
}
