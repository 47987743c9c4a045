/**
 * From an inspection to the rectification of what it found (B-20 to B-26).
 *
 * <p>A plan says who inspects whom, where, by which checklist, when or at random; a draw can be drawn again by anybody. An
 * inspection keeps its checklist as it was when it was opened. Every failed item is a finding or several; what is written
 * before the inspection is recorded is a draft that only its inspectors see.
 *
 * <p>{@code rectify-finding} carries each finding on: the rules decide on it, the unit puts it right in rounds, an inspector who
 * did not do it looks at it again. Its deadline is a clock of the ledger ({@code limit}), escalated like a late request.
 *
 * <p>Management is split by capability: plans, inspections, walks, rectification, withdrawal of what proves wrong.
 * {@code InspectionDesk} says who may see what: a walk-about or covert inspection is not there for the unit's people until it
 * is recorded.
 *
 * <p>Modules above see the door only ({@code inspection::door}): {@link io.youzhi.inspection.InspectionEvents} and
 * {@link io.youzhi.inspection.InspectionViews}. Everybody else comes over HTTP.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Inspection to rectification 检查到整改",
        allowedDependencies = {"shared", "shared::time", "shared::statistics", "rules", "rules::calendar", "rules::settings", "rules::checklist",
                "rules::inspection", "rules::rectification", "org", "notification", "decision", "limit", "attachment",
                "engine", "web"})
package io.youzhi.inspection;
