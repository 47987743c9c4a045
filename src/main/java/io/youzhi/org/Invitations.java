package io.youzhi.org;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** All invitations. */
interface Invitations extends JpaRepository<Invitation, String> {

    /** One that nobody else uses at the same time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Invitation> findByWordHash(String wordHash);

    /** Those of an employee that were not used. */
    List<Invitation> findByEmployeeAndUsedAtIsNull(String employee);
}
