package io.youzhi.limit;

/**
 * By what a limit was promised and is measured.
 *
 * @param pack     the pack whose rules promised it
 * @param calendar the calendar that measures it, or null for the pack's own
 * @param release  content hash of the release of the rules
 * @param row      the rule or table row, or the key of a message that says who promised
 */
public record Basis(String pack, String calendar, String release, String row) {
}
