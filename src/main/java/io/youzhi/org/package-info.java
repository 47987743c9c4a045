/** The organisation: units, employees, posts, who leads whom, and which pack and calendar a unit has. */
@org.springframework.modulith.ApplicationModule(displayName = "Organisation 组织",
        allowedDependencies = {"shared", "shared::time", "rules", "rules::conduct"})
package io.youzhi.org;
