/**
 * Paper 纸面: what a document says ({@link io.youzhi.reporting.paper.Paper}), apart from how it is put on paper.
 *
 * <p>The same paper goes to two presses: {@link io.youzhi.reporting.paper.Press} makes the PDF that people sign,
 * {@link io.youzhi.reporting.paper.Workbook} the sheet in which they calculate. Neither knows what a finding or a fine is, so
 * another document is another composition of the same few blocks. Values keep their kind until then: a number is a number, a
 * date a date. The same data make the same paper, and its fingerprint tells whether two copies say the same.
 */
package io.youzhi.reporting.paper;
