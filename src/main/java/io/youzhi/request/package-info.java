/**
 * From a customer's request to its closure (B-1 to B-12).
 *
 * <p>A request is taken, triaged, dispatched, handled step by step, called back and closed into an archive. The aggregate
 * {@code Request} knows what is to be done next; the process asks it ({@code FindNextStep}) and draws one task for each step.
 * Its limits stand in the ledger of clocks ({@code limit}); {@code Promises} says which are promised, {@code Escalations} what the
 * ladder does to a request. Management is split by capability: intake, handling, complaints, visits, closure, attachments, alarms.
 *
 * <p>Whatever the rules decide about a request is kept with its why ({@code decision}), and goes into the archive.
 *
 * <p>Modules above see the door only ({@code request::door}): {@link io.youzhi.request.RequestEvents} and
 * {@link io.youzhi.request.RequestViews}. Everybody else comes over HTTP.
 *
 * <p>Personal data of customers stands in the table {@code rq_customer} and in attachments of intake; not in the story, the
 * archive, notices or the process.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Request to closure 诉求到闭环",
        allowedDependencies = {"shared", "shared::time", "limit", "attachment", "rules", "rules::triage",
                "rules::escalation", "rules::visit", "rules::calendar", "rules::settings", "org", "customer", "notification",
                "decision", "engine", "web"})
package io.youzhi.request;
