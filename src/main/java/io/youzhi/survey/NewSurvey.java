package io.youzhi.survey;

import java.time.Instant;
import java.util.List;

/**
 * What is needed to open a survey.
 *
 * @param unit          the unit that is asked about; its pack has the questionnaire
 * @param questionnaire which questionnaire
 * @param title         what people call this survey
 * @param year          the year it counts for, or null for this one
 * @param closesAt      when it ends, or null for the time that the pack says
 * @param asked         how many an outside body asks, or null
 * @param invitations   who is asked by link; none where nobody is
 */
public record NewSurvey(String unit, String questionnaire, String title, Integer year, Instant closesAt, Integer asked,
                        List<NewInvitation> invitations) {

    /** Lists are never null. */
    public NewSurvey {
        invitations = invitations == null ? List.of() : List.copyOf(invitations);
    }

    /**
     * Somebody who is asked by link.
     *
     * @param contact      phone or mail address to which the link goes
     * @param unit         the unit they were served by, or null for the survey's
     * @param customerKind what kind of customer, in the pack's words, or null
     */
    public record NewInvitation(String contact, String unit, String customerKind) {

        /** Without the contact, in logs too. */
        @Override
        public String toString() {
            return "NewInvitation[unit=" + unit + ", customerKind=" + customerKind + "]";
        }
    }
}
