package io.youzhi.conduct;

/** Somebody recorded an event, and it was judged; told within the transaction. */
record EventJudged(ConductEvent event) {
}
