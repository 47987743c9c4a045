/**
 * Conduct events, the append-only ledger of points and money, standings, appeals and reviews.
 *
 * <p>What follows from an event the rules decide, and the ledger says. Where people come in, a <b>review</b> is opened: they
 * decide what rules only propose (off-post, transfer, dismissal, resignation), and they carry out what was decided, by them
 * or by the rules (the talk, the training with its exam, the supervised time, the return). Which of these an action is, which
 * role decides it and what has to be on file first stands with the action in the packs ({@code words: actions}), not here.
 *
 * <p><b>Nobody decides about themselves</b>, about what they recorded, or after they heard the employee. A decision waits for
 * the employee's open appeals.
 *
 * <p><b>Off post</b>, and away for training, means for somebody's work: to the organisation they are absent, so nothing is
 * told or handed to them and whoever leads their unit stands in; their login and what they had in hand stay. Training on the
 * job leaves them at their work.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Conduct 服务行为",
        allowedDependencies = {"shared", "shared::time", "rules", "rules::conduct", "rules::calendar", "rules::settings",
                "rules::checklist", "decision", "engine", "org", "notification", "request::door", "inspection::door",
                "procedure::door", "web"})
package io.youzhi.conduct;
