package io.youzhi.conduct;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.springframework.modulith.NamedInterface;

/**
 * How an employee or a unit stands.
 *
 * @param kind                employee or unit
 * @param post                on, proposed-off, training or off; null for a unit
 * @param points              points left; null where the pack has none
 * @param stars               null where there are none
 * @param complaintsThisMonth complaints upheld in the calendar month
 * @param moneyThisMonth      what the lines that stand come to for events of the calendar month, CNY
 * @param pending             lines that can still be appealed or whose appeal is open
 * @param openAppeals         appeals not yet decided
 * @param openReviews         reviews not yet decided
 */
@NamedInterface("door")
public record StandingView(String kind, String subject, String unit, String pack, Instant at, String post,
                           BigDecimal points, Integer stars, int complaintsThisMonth, BigDecimal moneyThisMonth,
                           long pending, List<String> openAppeals, List<String> openReviews) {
}
