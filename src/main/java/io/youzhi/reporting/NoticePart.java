package io.youzhi.reporting;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

import io.youzhi.reporting.paper.Draft;
import io.youzhi.shared.Reader;

/** A part of the monthly notice of a unit; whoever has more to tell of a month brings another, and its order says where. */
interface NoticePart {

    /** Adds what there is to tell. */
    void tell(Draft draft, Month month, Tongue tongue);

    /** A unit's month. */
    record Month(String unit, YearMonth month, ZoneId zone, Reader reader) {

        /** Its first moment. */
        Instant from() {
            return month.atDay(1).atStartOfDay(zone).toInstant();
        }

        /** The first moment after it. */
        Instant to() {
            return month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        }
    }
}
