/**
 * Documents for people to read, print, sign and file, made of what the features keep. It reads their doors only and
 * keeps nothing itself.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Reporting 报表",
        allowedDependencies = {"shared", "shared::time", "rules", "rules::calendar", "rules::checklist", "org",
                "conduct::door", "inspection::door", "request::door", "web"})
package io.youzhi.reporting;
