/**
 * Surveys 调查: what customers think of the service, asked by questionnaires of the packs.
 *
 * <p>A survey keeps the release it was opened under, and its questionnaire with it. Answers come by link (a word that
 * nobody can guess, good for one answer), by comment card at the counter (by clerk, J-4), by return visit or meeting (a
 * member of staff writes them down), and as a file of an outside body (E-1). A reply is written once and never changed; its
 * score, band and the rules behind them stand on it.
 *
 * <p><b>One reminder</b>: the process of a survey ({@code survey-to-result}) has the links sent, reminds once those who have
 * not answered, and closes at the end. <b>A bad rating opens a recovery case</b> ({@code recover-rating}): an ordinary request
 * with its own clocks, opened by the process that opens requests; surveys and requests do not know each other.
 *
 * <p><b>No more personal data than needed, no longer than needed.</b> How to reach somebody stands with the invitation until
 * the survey is over; who wants to be called stands with the reply until the recovery case has it. Figures of few answers
 * are not shown alone.
 *
 * <p>Shares come with their number of cases and Wilson's interval; two surveys by the same questionnaire are compared by
 * B-32; indices by E-2 up the organisation, and by B-33 over a tree of factors.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Surveys 调查",
        allowedDependencies = {"shared", "shared::time", "shared::statistics", "rules", "rules::survey", "rules::index",
                "rules::compare", "rules::settings", "rules::calendar", "conduct", "conduct::door", "decision", "notification",
                "engine", "org", "web"})
package io.youzhi.survey;
