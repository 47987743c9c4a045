/** From a customer's request to its closure (B-1 to B-12). */
@org.springframework.modulith.ApplicationModule(displayName = "Request to closure 诉求到闭环",
        allowedDependencies = {"shared", "shared::time", "rules", "rules::triage", "rules::escalation", "rules::visit",
                "rules::calendar", "rules::settings", "org", "notification"})
package io.youzhi.request;
