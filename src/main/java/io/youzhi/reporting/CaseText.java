package io.youzhi.reporting;

import java.time.Instant;

import io.youzhi.shared.Bilingual;

/** What a case says about an entry of a record; {@code demandedBy} is a login. */
record CaseText(String place, Bilingual item, String text, String demandedBy, Instant deadline, String result,
                Instant closedAt) {
}
