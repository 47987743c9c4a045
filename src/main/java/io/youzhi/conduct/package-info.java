/** Conduct events, the append-only ledger of points and money, standings, appeals and reviews. */
@org.springframework.modulith.ApplicationModule(displayName = "Conduct 服务行为",
        allowedDependencies = {"shared", "shared::time", "rules", "rules::conduct", "rules::calendar", "rules::settings",
                "rules::checklist", "decision", "engine", "org", "notification", "request::door", "inspection::door",
                "procedure::door", "web"})
package io.youzhi.conduct;
