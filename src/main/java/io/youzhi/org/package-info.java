/**
 * The organisation: units, employees, posts, who leads whom, and which pack and calendar a unit has.
 *
 * <p>Nothing is deleted: a unit or an employee that is gone is not active, and every place where somebody worked stays
 * as a posting. Logins and groups of the engine's identity service follow in the same transaction
 * ({@code org.process}).
 */
@org.springframework.modulith.ApplicationModule(displayName = "Organisation 组织",
        allowedDependencies = {"shared", "shared::time", "rules", "rules::conduct", "rules::calendar", "web"})
package io.youzhi.org;
