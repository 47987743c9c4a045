package io.youzhi.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.modulith.NamedInterface;

/**
 * A review as others see it.
 *
 * @param line     the ledger line that proposes
 * @param action   what is proposed: off-post, transfer, dismissal-review, ...
 * @param hearBy   when the hearing is due
 * @param state    open, heard, confirmed while it is carried out, done, rejected, or void where it was taken back before that
 * @param attended whether the employee came to the hearing
 * @param offUntil last day off post, where the decision names one
 * @param groundLostAt     when the proposal was taken back, or null
 * @param groundLostEvent  the conduct event whose withdrawal or recording led to that, or null
 * @param groundLostReason why, in somebody's words, or null
 * @param evidence the ledger lines that were laid before those who decide; only where one review is asked for
 * @param proposal   whether people decide it; else the rules did, and people carry it out
 * @param carriedOut how it is carried out: talk, training, supervision, return, move, leave; null where nothing is to do
 * @param finishedAt when nothing was left to be done, or null
 * @param returnedOn first day back on post, or null
 * @param file       what was put on file; only where one review is asked for
 * @param earlier    trainings and exams on other files of the employee that count for what this one needs; only where one
 *                   review is asked for
 * @param missing    what has to be on file before it can be confirmed, and is not
 */
@NamedInterface("door")
public record ReviewView(String number, Long line, Long event, String clause, String action, String subject,
                         String unit, Instant openedAt, Instant hearBy, String state, Instant heardAt, String heardBy,
                         String hearing, boolean attended, Instant decidedAt, String decidedBy, String reason,
                         LocalDate offUntil, Instant groundLostAt, Long groundLostEvent, String groundLostReason,
                         List<LedgerLineView> evidence, boolean proposal, String carriedOut, Instant finishedAt,
                         LocalDate returnedOn, List<ReviewEntryView> file, List<ReviewEntryView> earlier,
                         List<String> missing) {
}
