/** Business calendars as a rule release holds them. */
@org.springframework.modulith.NamedInterface("calendar")
package io.youzhi.rules.calendar;
