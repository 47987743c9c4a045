package io.youzhi.rules.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import io.youzhi.rules.Why;
import io.youzhi.shared.Bilingual;

/**
 * A questionnaire as a release has it.
 *
 * @param id        such as {@code satisfaction}
 * @param name      what people see
 * @param pack      the pack that was asked for it
 * @param release   content hash of the release
 * @param questions its questions, in order
 */
public record Questionnaire(String id, Bilingual name, String pack, String release, List<Question> questions) {

    /** How a question is answered. */
    public enum Kind {
        /** One of its choices. */
        CHOICE,
        /** A number of 0 to 100. */
        POINTS,
        /** In the customer's own words, which are not scored. */
        TEXT
    }

    /**
     * One question.
     *
     * @param id       its id in the questionnaire
     * @param text     what is asked
     * @param kind     how it is answered
     * @param choices  what can be chosen, in order; none unless it is a choice
     * @param weight   what it weighs in the score, unless the year or the customers' kind weighs it otherwise
     * @param factor   the service factor it asks about, or null
     * @param optional whether it may be left out
     * @param source   clause, row and place of the question
     */
    public record Question(String id, Bilingual text, Kind kind, List<Choice> choices, BigDecimal weight, String factor,
                           boolean optional, Why.Reason source) {

        /** The choice with an id. */
        public Optional<Choice> choice(String choice) {
            return choices.stream().filter(one -> one.id().equals(choice)).findFirst();
        }
    }

    /** What can be chosen; {@code score} is 0 to 100, or null where it says nothing, such as 'did not meet it'. */
    public record Choice(String id, Bilingual text, BigDecimal score) {
    }

    /** The question with an id. */
    public Optional<Question> question(String question) {
        return questions.stream().filter(one -> one.id().equals(question)).findFirst();
    }
}
