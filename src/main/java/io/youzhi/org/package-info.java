/**
 * The organisation: units, employees, posts, who leads whom, and which pack and calendar a unit has; who stands in for
 * whom and who is on duty; the register of assets.
 *
 * <p>{@link io.youzhi.org.Organisation} answers who holds a role now, who may act in it, and what units and people were at
 * a moment. Ports upward: {@link io.youzhi.org.WorkHolder} keeps work of people, so that nobody goes with a case in hand;
 * {@link io.youzhi.org.Sheet} brings a noun into the workbook.
 *
 * <p>A unit goes by a calendar of its pack, its own choice or that of the nearest unit above; a promise keeps the calendar
 * by which it was made. Rosters come line by line, in files of leaders, or from people who take turns at the shifts of
 * that calendar.
 *
 * <p>Nobody overwrites what they have not seen ({@link io.youzhi.shared.Seen}). A move may be entered late: history has it
 * from its own moment on, and what was decided before it was entered stays until somebody corrects it.
 *
 * <p>Nothing is deleted: a unit or an employee that is gone is not active, and every place where somebody worked stays
 * as a posting. Logins and groups of the engine's identity service follow in the same transaction
 * ({@code org.process}).
 */
@org.springframework.modulith.ApplicationModule(displayName = "Organisation 组织",
        allowedDependencies = {"shared", "shared::time", "rules", "rules::conduct", "rules::calendar", "web"})
package io.youzhi.org;
