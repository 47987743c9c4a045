/**
 * What rules speak of besides the one fact that a decision is about ({@code Event}, {@code Request}, ... whose fields
 * come from the vocabulary): {@link io.youzhi.rules.fact.Count} and {@link io.youzhi.rules.fact.Parameter} to look at,
 * {@link io.youzhi.rules.fact.Money}, {@link io.youzhi.rules.fact.Points}, {@link io.youzhi.rules.fact.Action} and
 * {@link io.youzhi.rules.fact.Outcome} to conclude. They are all that policy staff need to know to write a rule.
 */
package io.youzhi.rules.fact;
