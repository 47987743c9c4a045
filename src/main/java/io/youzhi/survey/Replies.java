package io.youzhi.survey;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All replies; there is no way to delete one. */
interface Replies extends Repository<Reply, Long> {

    Reply save(Reply reply);

    void flush();

    Optional<Reply> findById(Long id);

    /** Those of an outside body's numbers that are known already. */
    @Query("select r.externalId from Reply r where r.surveyId = :survey and r.externalId in :ids")
    Set<String> known(Long survey, Collection<String> ids);

    long countBySurveyIdAndSource(Long survey, Source source);

    /** Ratings that opened a recovery case, the latest first. */
    List<Reply> findTop50BySurveyIdAndRecoversTrueOrderByIdDesc(Long survey);

    /** What all ratings of a survey come to. */
    @Query("""
            select new io.youzhi.survey.Replies$Sum('', count(r), count(r.score), sum(r.score), count(r.reaches),
                sum(case when r.reaches = true then 1 else 0 end))
            from Reply r where r.surveyId = :survey""")
    List<Sum> sum(Long survey);

    /** What they come to by unit. */
    @Query("""
            select new io.youzhi.survey.Replies$Sum(r.unit, count(r), count(r.score), sum(r.score), count(r.reaches),
                sum(case when r.reaches = true then 1 else 0 end))
            from Reply r where r.surveyId = :survey group by r.unit""")
    List<Sum> sumsByUnit(Long survey);

    /** What they come to by clerk; null is those about nobody in particular. */
    @Query("""
            select new io.youzhi.survey.Replies$Sum(r.clerk, count(r), count(r.score), sum(r.score), count(r.reaches),
                sum(case when r.reaches = true then 1 else 0 end))
            from Reply r where r.surveyId = :survey group by r.clerk""")
    List<Sum> sumsByClerk(Long survey);

    /** What they come to by kind of customer; null is unknown. */
    @Query("""
            select new io.youzhi.survey.Replies$Sum(r.customerKind, count(r), count(r.score), sum(r.score), count(r.reaches),
                sum(case when r.reaches = true then 1 else 0 end))
            from Reply r where r.surveyId = :survey group by r.customerKind""")
    List<Sum> sumsByKind(Long survey);

    /** What was answered to each question: how often each choice, by kind of customer. */
    @Query("""
            select new io.youzhi.survey.Replies$Said(l.question, l.choice, r.customerKind, count(l), count(l.score), sum(l.score))
            from ReplyLine l join l.reply r where r.surveyId = :survey and l.words is null
            group by l.question, l.choice, r.customerKind""")
    List<Said> said(Long survey);

    /** The mean score of each unit in a year's surveys by a questionnaire. */
    @Query("""
            select new io.youzhi.survey.Replies$UnitScore(r.unit, count(r.score), sum(r.score))
            from Reply r, Survey s where s.id = r.surveyId and s.year = :year and s.questionnaire = :questionnaire
              and r.score is not null group by r.unit""")
    List<UnitScore> scores(int year, String questionnaire);

    /** What comment cards say of each clerk of a unit. */
    @Query("""
            select new io.youzhi.survey.Replies$Sum(r.clerk, count(r), count(r.score), sum(r.score), count(r.reaches),
                sum(case when r.reaches = true then 1 else 0 end))
            from Reply r where r.clerk in :clerks and r.source = io.youzhi.survey.Source.CARD and r.answeredAt >= :from
            group by r.clerk""")
    List<Sum> cards(Collection<String> clerks, Instant from);

    /** How many replies of a group, their scores, and how many reach the standard of how many that have a band. */
    record Sum(String group, long replies, long scored, BigDecimal scores, long banded, Long reaching) {
    }

    /** How often a choice was made, or points given, to a question by customers of a kind. */
    record Said(String question, String choice, String customerKind, long times, long scored, BigDecimal scores) {
    }

    /** The scores of a unit. */
    record UnitScore(String unit, long scored, BigDecimal scores) {
    }
}
