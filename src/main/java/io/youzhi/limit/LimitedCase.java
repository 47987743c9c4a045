package io.youzhi.limit;

import io.youzhi.rules.Priority;
import io.youzhi.shared.CaseRef;

/** A case that has limits: what the ledger and the rules of escalation ask about it. */
public interface LimitedCase {

    /** What sort of case it is, and its number. */
    CaseRef ref();

    /** Its kind by the catalogue, or null where such cases have none. */
    String kind();

    /** Its category, or null. */
    String category();

    /** How urgent it is, or null where such cases have no priority. */
    Priority priority();

    /** The unit that answers for it now, or null. */
    String unit();

    /** Who works on it now, or null. */
    String handler();

    /** How often it came back: promises of each round are told apart. */
    int round();

    /** Where it keeps its clocks in this transaction: {@link Clocks#none()} for a new case, else {@link Clocks#unread()}. */
    Clocks clocks();
}
