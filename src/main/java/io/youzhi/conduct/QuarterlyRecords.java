package io.youzhi.conduct;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

import io.youzhi.shared.Reader;
import io.youzhi.shared.time.Quarter;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.modulith.NamedInterface;

/** What was entered into the records of units, quarter by quarter (L-2, L-3), as others read it. */
@NamedInterface("door")
public interface QuarterlyRecords {

    /** The records that a reader may see; null says nothing. */
    Page<RecordView> records(String record, String unit, Quarter quarter, Reader reader, Pageable page);

    /** The entries of one record by their numbers; {@link io.youzhi.shared.NotFound} where the reader may not see it. */
    Page<EntryView> entries(String record, String unit, Quarter quarter, Reader reader, Pageable page);

    /** What stands of all fines of a record. */
    BigDecimal total(String record, String unit, Quarter quarter);

    /**
     * A record.
     *
     * @param record  the action that enters into it: record-quarterly or record-complaint
     * @param entries how many entries it has, those taken back included
     */
    @NamedInterface("door")
    record RecordView(String record, String unit, Quarter quarter, int entries) {
    }

    /**
     * An entry.
     *
     * @param number     its number in the record, for good
     * @param line       the line of the ledger
     * @param at         when it happened
     * @param clause     by which clause
     * @param caseNumber the request or finding that it comes from, or null
     * @param type       type of the conduct event
     * @param details    its further keys
     * @param fine       what it cost when it was entered; null where nothing
     * @param stands     what stands of it now
     * @param state      pending, final or reversed
     * @param reason     why it was taken back, or null
     * @param reversedAt when
     */
    @NamedInterface("door")
    record EntryView(int number, Long line, Instant at, String clause, String caseNumber, String type,
                     Map<String, Object> details, BigDecimal fine, BigDecimal stands, String state, String reason,
                     Instant reversedAt) {

        /** Whether a counter-entry took it back. */
        public boolean isReversed() {
            return state.equals("reversed");
        }
    }
}
