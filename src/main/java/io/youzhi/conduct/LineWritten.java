package io.youzhi.conduct;

/** A line was added to the ledger; told within the transaction. */
record LineWritten(LedgerLine line) {
}
