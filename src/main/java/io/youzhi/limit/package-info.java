/**
 * Time limits of cases, whatever feature they belong to (B-5).
 *
 * <p>Every limit of a case is a clock of its own in {@link io.youzhi.limit.ClockLedger}, which alone says what is late and
 * explains it slice by slice; {@link io.youzhi.limit.Ladder} takes the steps of the escalation. A feature's case is a
 * {@link io.youzhi.limit.LimitedCase}; what a step of the ladder leads to is the feature's own, behind
 * {@link io.youzhi.limit.Escalated}. Each case holds its {@link io.youzhi.limit.Clocks}, so that they are read once in a
 * transaction. {@link io.youzhi.limit.Extensions} gives more time to what asks for it. Timers of processes are only the alarm of the next step.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Time limits 时限",
        allowedDependencies = {"shared", "shared::time", "rules", "rules::escalation", "rules::calendar", "rules::settings", "decision"})
package io.youzhi.limit;
