package io.youzhi.decision;

import java.util.List;

import org.springframework.data.repository.Repository;

/** All decisions; there is no way to delete one. */
interface DecisionLines extends Repository<Decision, Long> {

    Decision save(Decision decision);

    List<Decision> findByCaseKindAndCaseNumberOrderByAtAscIdAsc(String caseKind, String caseNumber);
}
