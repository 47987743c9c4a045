package io.youzhi.conduct;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.youzhi.rules.conduct.Consequence.SubjectKind;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The ledger: lines are added and read, nothing else. */
interface LedgerLines extends Repository<LedgerLine, Long> {

    LedgerLine save(LedgerLine line);

    Optional<LedgerLine> findById(Long id);

    Optional<LedgerLine> findByCounters(Long line);

    List<LedgerLine> findByIdInOrderById(Collection<Long> ids);

    List<LedgerLine> findByEventInOrderById(Collection<Long> events);

    List<LedgerLine> findByBecauseAndEventNotOrderById(Long because, Long event);

    List<LedgerLine> findByCountersIn(Collection<Long> lines);

    /** Decisions about a subject in a span of time that nothing takes back, in order. */
    @Query("""
            select l from LedgerLine l where l.subject.kind = :kind and l.subject.id = :subject
            and l.at >= :from and l.at <= :to and l.entry = io.youzhi.conduct.LedgerLine$Entry.DECISION
            and not exists (select 1 from LedgerLine c where c.counters = l.id) order by l.at, l.id""")
    List<LedgerLine> standing(SubjectKind kind, String subject, Instant from, Instant to);

    @Query("""
            select l from LedgerLine l where (:subject is null or l.subject.id = :subject)
            and (:clause is null or l.clause = :clause) and (:caseNumber is null or l.caseNumber = :caseNumber)
            and (:event is null or l.event = :event) and (:unit is null or l.subjectUnit = :unit)
            and l.at >= :from and l.at < :to
            and (:all = true or l.subjectUnit in :units
                or (l.subject.kind = io.youzhi.rules.conduct.Consequence$SubjectKind.EMPLOYEE and l.subject.id = :self))
            and (:state is null
                or (:state = 'reversed' and exists (select 1 from LedgerLine c where c.counters = l.id))
                or (:state = 'pending' and not exists (select 1 from LedgerLine c where c.counters = l.id)
                    and ((l.appealUntil >= :now and not exists (select 1 from Appeal a where a.line = l.id))
                        or exists (select 1 from Appeal a where a.line = l.id
                            and a.state = io.youzhi.conduct.Appeal$State.OPEN)))
                or (:state = 'final' and not exists (select 1 from LedgerLine c where c.counters = l.id)
                    and (l.appealUntil is null or l.appealUntil < :now
                        or exists (select 1 from Appeal a where a.line = l.id))
                    and not exists (select 1 from Appeal a where a.line = l.id
                        and a.state = io.youzhi.conduct.Appeal$State.OPEN)))""")
    Page<LedgerLine> page(String subject, String clause, String caseNumber, Long event, String unit, Instant from,
                          Instant to, String state, Instant now, boolean all, Collection<String> units, String self,
                          Pageable page);

    /** Money of some employees, counter-entries included, of what happened before a moment, in order. */
    @Query("""
            select l from LedgerLine l where l.subject.kind = io.youzhi.rules.conduct.Consequence$SubjectKind.EMPLOYEE
            and l.subject.id in :employees and l.effect = io.youzhi.rules.conduct.ConductFacts$Effect.MONEY and l.at < :before
            order by l.at, l.id""")
    List<LedgerLine> money(Collection<String> employees, Instant before);

    @Query("select distinct l.subjectUnit from LedgerLine l where l.subjectUnit is not null")
    List<String> units();
}
