package io.youzhi.conduct;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the money of the ledger that nobody can appeal any more. */
@Service
@Transactional(readOnly = true)
class SettledMoney implements MoneyBook {

    private final LedgerLines lines;
    private final Ledger ledger;

    SettledMoney(LedgerLines lines, Ledger ledger) {
        this.lines = lines;
        this.ledger = ledger;
    }

    @Override
    public List<MoneyLine> settled(Collection<String> employees, Instant before) {
        if (employees.isEmpty()) {
            return List.of();
        }
        return ledger.views(lines.money(employees, before)).stream()
                .filter(each -> each.counters() != null || !each.state().equals("pending"))
                .map(each -> new MoneyLine(each.id(), each.subject(), each.at(), each.clause(), each.caseNumber(), each.amount(),
                        each.counters())).toList();
    }
}
