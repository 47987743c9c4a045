package io.youzhi.survey;

import java.util.List;

import io.youzhi.org.Organisation;
import io.youzhi.rules.survey.Questionnaire;
import io.youzhi.rules.survey.Questionnaires;
import io.youzhi.rules.survey.Questionnaires.Recovery;
import io.youzhi.rules.survey.Questionnaires.Score;
import io.youzhi.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the recovery case of a bad rating is about, and which one it became (B-7). */
@Service
@Transactional
public class RecoveryManagement {

    private static final String ANONYMOUS = "匿名客户 Anonymous customer";
    private static final int LONGEST = 3000;

    private final Surveys surveys;
    private final Replies replies;
    private final Callbacks callbacks;
    private final Questionnaires questionnaires;
    private final Organisation organisation;

    RecoveryManagement(Surveys surveys, Replies replies, Callbacks callbacks, Questionnaires questionnaires,
                       Organisation organisation) {
        this.surveys = surveys;
        this.replies = replies;
        this.callbacks = callbacks;
        this.questionnaires = questionnaires;
        this.organisation = organisation;
    }

    /** The request that a rating needs: taken by whoever leads the unit, else by the quality office. */
    @Transactional(readOnly = true)
    public Wanted wanted(String rating) {
        Reply reply = reply(rating);
        Survey survey = surveys.findById(reply.surveyId()).orElseThrow();
        Questionnaire questionnaire = questionnaires.one(survey.pack(), survey.questionnaire(), survey.release());
        Recovery recovery = questionnaires.recovery(questionnaire, new Score(reply.score(), reply.band(), null, null),
                reply.customerKind()).orElseThrow();
        Callback callback = callbacks.findById(reply.id()).orElse(null);
        return new Wanted(taker(reply.unit()), recovery.kind(), recovery.category(), channel(reply.source()),
                what(survey, reply), organisation.unit(reply.unit()).name(), reply.unit(),
                callback == null || callback.name() == null ? ANONYMOUS : callback.name(),
                callback == null ? null : callback.phone(), rating);
    }

    private String taker(String unit) {
        List<String> leaders = organisation.holders("unit-leader", unit);
        return leaders.isEmpty() ? organisation.holders("quality-office", unit).get(0) : leaders.get(0);
    }

    private static String channel(Source source) {
        return switch (source) {
            case LINK -> "web";
            case CARD -> "comment-card";
            case VISIT, MEETING -> "return-visit";
            case FILE -> "phone-check";
        };
    }

    /** What was said, in the customer's words, after what it came to. */
    private static String what(Survey survey, Reply reply) {
        StringBuilder what = new StringBuilder(survey.title()).append("：").append(reply.score().stripTrailingZeros()
                .toPlainString()).append(" / 100");
        reply.lines().stream().filter(line -> line.words() != null).forEach(line -> what.append('\n').append(line.words()));
        return what.length() > LONGEST ? what.substring(0, LONGEST) : what.toString();
    }

    /** The recovery case is open; how to reach the customer is known there now, and here no more. */
    public void opened(String rating, String request) {
        Reply reply = reply(rating);
        reply.recoveredBy(request);
        callbacks.deleteById(reply.id());
    }

    private Reply reply(String rating) {
        Long id = Long.valueOf(rating.substring(rating.lastIndexOf('-') + 1));
        return replies.findById(id).orElseThrow(() -> new NotFound("rating", rating));
    }

    /**
     * A request that is to be opened.
     *
     * @param by       who takes it
     * @param kind     its kind
     * @param category its category, or null
     * @param channel  how it came
     * @param what     what was said
     * @param place    where
     * @param unit     the unit it is for
     * @param name     the customer's name, or that there is none
     * @param phone    the customer's phone, or null
     * @param rating   the rating that is its occasion
     */
    public record Wanted(String by, String kind, String category, String channel, String what, String place, String unit,
                         String name, String phone, String rating) {

        /** Without personal data, in logs too. */
        @Override
        public String toString() {
            return "Wanted[kind=" + kind + ", category=" + category + ", unit=" + unit + ", rating=" + rating + "]";
        }
    }
}
