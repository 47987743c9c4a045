/**
 * Bands of questionnaires: which band a score of 0 to 100 falls in, and whether the band reaches the standard.
 * The rows of {@code band} tables are the bands; a row without a bound says what holds where no other row does. Where the
 * bands of a questionnaire leave a score open, or two claim the same, the rule files are refused unless a row says what
 * happens there: one without bounds for what is open, one whose {@code over} names the other row for what both claim.
 */
@org.springframework.modulith.NamedInterface("band")
package io.youzhi.rules.band;
