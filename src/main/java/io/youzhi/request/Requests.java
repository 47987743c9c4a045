package io.youzhi.request;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Requests. */
interface Requests extends JpaRepository<Request, Long>, JpaSpecificationExecutor<Request> {

    Optional<Request> findByNumber(String number);

    /** The request, when nobody else is at work on it any more; it is this one's turn until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Request r where r.number = :number")
    Optional<Request> inTurn(String number);

    List<Request> findByOriginalAndStateOrderById(String original, State state);

    List<Request> findByOriginalOrderById(String original);

    Optional<Request> findFirstByChannelAndExternalNumberOrderById(String channel, String externalNumber);

    /** Open requests that somebody answers for or works on. */
    @Query("""
            select r from Request r where r.closedAt is null
              and (r.owner = :employee or (r.handler = :employee and r.state = io.youzhi.request.State.HANDLING))
            order by r.id""")
    List<Request> heldBy(String employee);

    /** Open requests about the same thing, at the same asset or place. */
    @Query("""
            select r from Request r
            where r.kind = :kind and r.category = :category and r.id <> :other and r.original is null
              and (r.asset = :asset or r.placeKey = :placeKey) and r.state in :open
            order by r.id""")
    List<Request> findSame(String kind, String category, String asset, String placeKey, Long other,
                           Collection<State> open, Pageable first);

}
