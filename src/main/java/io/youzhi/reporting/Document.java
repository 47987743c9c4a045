package io.youzhi.reporting;

import java.util.Locale;

import io.youzhi.reporting.paper.Paper;
import io.youzhi.shared.Reader;

/** A kind of document: it is composed anew whenever it is asked for, of what the features keep. */
interface Document {

    /** The word for it in addresses. */
    String kind();

    /** The document; {@link io.youzhi.shared.NotFound} where there is nothing, or nothing that the reader may see. */
    Paper of(Asked asked);

    /**
     * What is asked for.
     *
     * @param about  number of the case, login of the employee, or id of the unit
     * @param period such as 2026-03 or 2026-Q1; null for documents without one
     */
    record Asked(String about, String period, Reader reader, Locale locale) {
    }
}
