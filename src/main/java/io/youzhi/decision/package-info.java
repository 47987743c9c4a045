/**
 * Decisions 决策: what the rules decided about cases, each with its whole {@link io.youzhi.rules.Why}: the facts, the counts over
 * windows, the rows that fired, the clauses and the release.
 *
 * <p>Whoever asks the rules about a case keeps the answer here ({@link io.youzhi.decision.Decisions}), in the transaction that
 * acts on it; a case is known by its kind and number only. Nothing is ever changed or deleted, so nothing that may have to be
 * taken away goes in: no personal data of customers, and none of their words. {@link io.youzhi.decision.Explanations} tells a
 * decision again, for programs and in words. Who may ask is said by the feature that the case belongs to.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Decisions 决策",
        allowedDependencies = {"shared", "shared::time", "rules", "org"})
package io.youzhi.decision;
