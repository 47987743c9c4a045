package io.youzhi.conduct;

import java.time.ZoneId;
import java.util.Set;

import io.youzhi.rules.conduct.Consequence.SubjectKind;
import io.youzhi.shared.time.Quarter;
import org.springframework.stereotype.Component;

/** Enters lines that say so into their unit's record of the quarter in which it happened. */
@Component
class RecordKeeping {

    /** The actions that are entries of a record. */
    static final Set<String> KINDS = Set.of("record-quarterly", "record-complaint");

    private final RecordEntries entries;

    RecordKeeping(RecordEntries entries) {
        this.entries = entries;
    }

    /** Gives the line the next number of its record; the unit's turn is taken, so that no two get the same. */
    void enter(LedgerLine line, ZoneId zone) {
        if (line.action() != null && KINDS.contains(line.action()) && line.subject().kind() == SubjectKind.UNIT) {
            Quarter quarter = Quarter.of(line.at(), zone);
            int last = entries.last(line.action(), line.subject().id(), quarter.toString());
            entries.save(new RecordEntry(line, quarter, last + 1));
        }
    }
}
