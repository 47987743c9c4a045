package io.youzhi.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.rules.survey.Questionnaire;
import io.youzhi.rules.survey.Questionnaire.Choice;
import io.youzhi.rules.survey.Questionnaire.Kind;
import io.youzhi.rules.survey.Questionnaire.Question;
import io.youzhi.shared.Refused.Fault;

/** What was answered to a questionnaire, question by question, as it should be; and what is wrong with the rest. */
final class Answers {

    private static final int LONGEST_WORDS = 2000;
    private static final int MOST_DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Said> said = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /** The answer to one question: a choice with its score, points, or words. */
    record Said(String question, String choice, BigDecimal score, String words) {
    }

    private Answers() {
    }

    /** Reads answers by question; a question is named as {@code prefix + id} where it is at fault. */
    static Answers of(Questionnaire questionnaire, Map<String, String> answers, String prefix) {
        Answers read = new Answers();
        answers.keySet().stream().filter(id -> questionnaire.question(id).isEmpty()).sorted().forEach(id ->
                read.faults.add(new Fault(prefix + id, "survey.no-question", List.of(id))));
        questionnaire.questions().forEach(question -> read.read(question, answers.get(question.id()), prefix + question.id()));
        if (read.faults.isEmpty() && read.said.isEmpty()) {
            read.faults.add(new Fault("answers", "survey.nothing-said", List.of()));
        }
        return read;
    }

    private void read(Question question, String answer, String field) {
        if (answer == null || answer.isBlank()) {
            if (!question.optional()) {
                faults.add(new Fault(field, "survey.not-answered", List.of()));
            }
        } else if (question.kind() == Kind.CHOICE) {
            choice(question, answer.strip(), field);
        } else if (question.kind() == Kind.POINTS) {
            points(question, answer.strip(), field);
        } else if (answer.length() > LONGEST_WORDS) {
            faults.add(new Fault(field, "field.too-long", List.of(LONGEST_WORDS)));
        } else {
            said.add(new Said(question.id(), null, null, answer.strip()));
        }
    }

    private void choice(Question question, String answer, String field) {
        Choice choice = question.choice(answer).orElse(null);
        if (choice == null) {
            faults.add(new Fault(field, "field.unknown-word",
                    List.of(answer, String.join(", ", question.choices().stream().map(Choice::id).toList()))));
        } else {
            said.add(new Said(question.id(), choice.id(), choice.score(), null));
        }
    }

    private void points(Question question, String answer, String field) {
        // A number of a million digits is refused before it is compared.
        boolean number = answer.matches("\\d{1,3}(\\.\\d{1," + MOST_DECIMALS + "})?");
        if (!number || new BigDecimal(answer).compareTo(HUNDRED) > 0) {
            faults.add(new Fault(field, "survey.no-points", List.of(answer.length() > 20 ? answer.substring(0, 20) : answer)));
        } else {
            said.add(new Said(question.id(), null, new BigDecimal(answer), null));
        }
    }

    /** The answers that are as they should be. */
    List<Said> said() {
        return said;
    }

    /** What is wrong. */
    List<Fault> faults() {
        return faults;
    }

    /** The scores, by question. */
    Map<String, BigDecimal> scores() {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        said.stream().filter(one -> one.score() != null).forEach(one -> scores.put(one.question(), one.score()));
        return scores;
    }
}
