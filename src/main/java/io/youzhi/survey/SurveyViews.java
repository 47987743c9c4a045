package io.youzhi.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

import io.youzhi.rules.index.ServiceIndex.Factor;
import io.youzhi.shared.Bilingual;
import io.youzhi.shared.statistics.Rate;

/** What others see of surveys: the records of module {@code survey}. */
public final class SurveyViews {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SurveyViews() {
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share).multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP);
    }

    /** A survey. */
    public record SurveyView(String number, String state, String title, String questionnaire, Bilingual questionnaireName,
                             String pack, String release, String unit, String unitName, int year, boolean byLink,
                             Instant openedAt, String openedBy, Instant remindAt, Instant closesAt, Instant sentAt,
                             Instant remindedAt, Instant closedAt, String closedBy) {
    }

    /**
     * A share of some cases.
     *
     * @param percent how many of a hundred, to one decimal
     * @param least   the lower bound of Wilson's interval, of a hundred
     * @param most    its upper bound
     */
    public record Share(long cases, long hits, BigDecimal percent, BigDecimal least, BigDecimal most) {

        /** The share of a rate with its interval; null of no cases. */
        static Share of(Rate rate, BigDecimal confidence) {
            if (!rate.isThere()) {
                return null;
            }
            Rate.Interval interval = rate.interval(confidence);
            return new Share(rate.cases(), rate.hits(), SurveyViews.percent(rate.share()),
                    SurveyViews.percent(interval.least()), SurveyViews.percent(interval.most()));
        }
    }

    /**
     * What a group of replies comes to.
     *
     * @param group     id of the unit, clerk or kind of customers; null where it is not known
     * @param name      what people call it
     * @param replies   how many
     * @param mean      mean score, 0 to 100, to two decimals; null where there are too few replies to be shown alone
     * @param reaching  the share that reaches the standard, of those that have a band; null likewise
     */
    public record Group(String group, Bilingual name, long replies, BigDecimal mean, Share reaching) {
    }

    /** What was answered to a question: how many answers were scored, their mean, and how often each choice was made. */
    public record Question(String id, Bilingual text, String kind, BigDecimal weight, String factor, long scored,
                           BigDecimal mean, List<Chosen> choices) {
    }

    /** How often a choice was made. */
    public record Chosen(String choice, Bilingual text, BigDecimal score, long times) {
    }

    /** The service index over a tree of factors, for customers of a kind or (null) all of them. */
    public record FactorIndex(String tree, Bilingual name, String customerKind, Bilingual kindName, List<Factor> roots) {
    }

    /** A bad rating and what became of it. */
    public record Recovery(String rating, Instant answeredAt, String unitName, BigDecimal score, Bilingual band,
                           String request, List<String> words) {
    }

    /**
     * What a survey comes to.
     *
     * @param response   how many of those who were asked have answered; null where nobody knows how many were asked
     * @param confidence how sure the intervals are, of a hundred
     * @param least      how many replies a group needs before its own figures are shown
     */
    public record Results(SurveyView survey, Share response, BigDecimal confidence, int least, Group all, List<Group> units,
                          List<Group> clerks, List<Group> kinds, List<Question> questions, List<FactorIndex> factors,
                          List<Recovery> recoveries) {
    }

    /** A clerk as customers may choose: stars, where there are any, and what the comment cards say. */
    public record ClerkView(String clerk, String name, Integer stars, long cards, BigDecimal mean, Share reaching) {
    }
}
