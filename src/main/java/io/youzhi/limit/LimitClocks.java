package io.youzhi.limit;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** The clocks of all cases. */
interface LimitClocks extends JpaRepository<LimitClock, Long> {

    List<LimitClock> findByCaseKindAndCaseNumberOrderById(String caseKind, String caseNumber);

    List<LimitClock> findByCaseKindAndCaseNumberInOrderById(String caseKind, Collection<String> caseNumbers);
}
