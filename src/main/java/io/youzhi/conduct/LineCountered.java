package io.youzhi.conduct;

/** A line of the ledger was taken back by a counter-entry; told within the transaction. */
record LineCountered(LedgerLine line, LedgerLine counter) {
}
