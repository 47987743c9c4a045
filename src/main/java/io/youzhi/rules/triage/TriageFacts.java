package io.youzhi.rules.triage;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * What triage knows of a request (B-3). Only {@code pack} and {@code kind} are always there.
 *
 * @param pack       the responsible unit's policy pack
 * @param kind       consultation, fault, complaint, report, praise, suggestion, application, billing
 * @param category   what it is about in the pack's words, such as {@code pipeline-burst}
 * @param channel    how it came, such as {@code hotline}
 * @param unit       the unit it is for, if known
 * @param customer   what kind of customer
 * @param amount     money it is about, if any, in {@code currency}
 * @param currency   CNY or USD
 * @param asset      code of the asset or place
 * @param paid       whether what was owed is paid
 * @param legalLimit a limit that the law sets, if any
 * @param text       what the customer said
 */
public record TriageFacts(String pack, String kind, String category, String channel, String unit, String customer,
                          BigDecimal amount, String currency, String asset, Boolean paid, Duration legalLimit,
                          String text) {
}
