/**
 * Evaluation of periods (B-30, B-31, E-4): measures of units, confirmed by them and frozen; ranks and stars; pay.
 *
 * <p>What measures count is kept line by line as cases close ({@code Tallies}), never summed over the engine's history. Lines are
 * added only: what is corrected after a period was frozen counts as a difference in the period that is open then. Which
 * numerator and denominator make a measure is a table of the packs; a name that the program does not count itself is a figure
 * that units report.
 *
 * <p>It reads the doors of requests, inspections and conduct, and is known by none of them. Its only word to conduct is that a
 * period is closed; what follows from that the conduct rules say.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Evaluation 期间评价",
        allowedDependencies = {"shared", "shared::time", "shared::statistics", "rules", "rules::measure", "rules::settings",
                "rules::calendar", "org", "notification", "request::door", "inspection::door", "conduct::door", "engine", "web"})
package io.youzhi.evaluation;
