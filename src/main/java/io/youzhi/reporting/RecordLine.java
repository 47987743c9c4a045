package io.youzhi.reporting;

/** A record in a list: whose, of which quarter, and how many entries it has, those taken back included. */
public record RecordLine(RecordKind kind, String unit, String unitName, String quarter, int entries) {
}
