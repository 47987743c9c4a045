package io.youzhi.conduct;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All conduct events. */
interface ConductEvents extends Repository<ConductEvent, Long> {

    ConductEvent save(ConductEvent event);

    Optional<ConductEvent> findById(Long id);

    List<ConductEvent> findByIdIn(Collection<Long> ids);

    Optional<ConductEvent> findBySource(String source);

    List<ConductEvent> findByJudgedWithOrderByAtAscIdAsc(String judgedWith);

    /** Id of the event with a source, without reading the event. */
    @Query("select e.id from ConductEvent e where e.source = :source")
    Optional<Long> idOf(String source);

    /** The event that was recorded in the place of another. */
    Optional<ConductEvent> findByCorrects(Long wrong);

    /** Id of the event that was recorded in the place of another, without reading the event. */
    @Query("select e.id from ConductEvent e where e.corrects = :wrong")
    Optional<Long> correctionOf(Long wrong);

    /** Judged events that are judged with others, by what they are judged with. */
    @Query("select e from ConductEvent e where e.judgedWith in :together"
            + " and e.state = io.youzhi.conduct.ConductEvent$State.JUDGED")
    List<ConductEvent> judgedWith(Collection<String> together);

    List<ConductEvent> findByCaseNumberAndTypeOrderByAtAscIdAsc(String caseNumber, String type);

    /** Judged events of any of these employees and units in a span of time, in order. */
    @Query("""
            select e from ConductEvent e where e.state = io.youzhi.conduct.ConductEvent$State.JUDGED
            and e.at >= :from and e.at <= :to and exists (select 1 from e.subjects s
            where (s.kind = io.youzhi.rules.conduct.Consequence$SubjectKind.EMPLOYEE and s.id in :employees)
            or (s.kind = io.youzhi.rules.conduct.Consequence$SubjectKind.UNIT and s.id in :units))
            order by e.at, coalesce(e.place, e.id), e.id""")
    List<ConductEvent> judged(Collection<String> employees, Collection<String> units, Instant from, Instant to);

    /** Everybody whom judged events since {@code from} of these employees and units are about. */
    @Query("""
            select distinct about from ConductEvent e join e.subjects about
            where e.state = io.youzhi.conduct.ConductEvent$State.JUDGED
            and e.at >= :from and exists (select 1 from e.subjects s
            where (s.kind = io.youzhi.rules.conduct.Consequence$SubjectKind.EMPLOYEE and s.id in :employees)
            or (s.kind = io.youzhi.rules.conduct.Consequence$SubjectKind.UNIT and s.id in :units))""")
    List<Subject> concerned(Collection<String> employees, Collection<String> units, Instant from);

    /** Whom an event, and what is judged with it, is about; without reading the events. */
    @Query("select distinct about from ConductEvent e join e.subjects about where e.id = :id"
            + " or e.judgedWith = (select one.judgedWith from ConductEvent one where one.id = :id)")
    List<Subject> subjectsOf(Long id);

    /** When an event, or the first of those judged with it, happened; without reading the events. */
    @Query("select min(e.at) from ConductEvent e where e.id = :id"
            + " or e.judgedWith = (select one.judgedWith from ConductEvent one where one.id = :id)")
    Optional<Instant> atOf(Long id);

    /** Whom the events judged together are about. */
    @Query("select distinct about from ConductEvent e join e.subjects about where e.judgedWith = :judgedWith")
    List<Subject> subjectsOf(String judgedWith);

    /** When the first of the events judged together happened. */
    @Query("select min(e.at) from ConductEvent e where e.judgedWith = :judgedWith")
    Optional<Instant> atOf(String judgedWith);

    /** Whom the events of one type of a case are about. */
    @Query("select distinct about from ConductEvent e join e.subjects about where e.caseNumber = :caseNumber"
            + " and e.type = :type")
    List<Subject> subjectsOfCase(String caseNumber, String type);

    @Query("""
            select e from ConductEvent e where (:type is null or e.type = :type)
            and (:state is null or e.state = :state) and (:caseNumber is null or e.caseNumber = :caseNumber)
            and (:subject is null or exists (select 1 from e.subjects s where s.id = :subject))
            and e.at >= :from and e.at < :to
            and (:all = true or e.unit in :units or exists (select 1 from e.subjects s
                where s.kind = io.youzhi.rules.conduct.Consequence$SubjectKind.EMPLOYEE and s.id = :self))""")
    Page<ConductEvent> page(String type, ConductEvent.State state, String caseNumber, String subject, Instant from,
                            Instant to, boolean all, Collection<String> units, String self, Pageable page);

    @Query("select distinct e.unit from ConductEvent e where e.unit is not null")
    List<String> units();
}
