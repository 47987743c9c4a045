package io.youzhi.decision;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.youzhi.decision.InWords.Line;
import io.youzhi.rules.Why;
import io.youzhi.rules.Wording;
import io.youzhi.shared.Bilingual;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells why the rules decided as they did: with all values for programs, and in words for people. */
@Service
@Transactional(readOnly = true)
public class Explanations {

    private final Decisions decisions;
    private final Wording wording;
    private final Phrases phrases;

    Explanations(Decisions decisions, Wording wording, Phrases phrases) {
        this.decisions = decisions;
        this.wording = wording;
        this.phrases = phrases;
    }

    /** Every decision about a case with its values, from the first one on. */
    public List<Explained> of(String caseKind, String caseNumber, Locale language) {
        return decisions.about(caseKind, caseNumber).stream().map(each -> new Explained(each.id(), each.at(), each.what(),
                each.outcome(), each.why().pack(), each.why().release(), each.why().facts(), each.why().counts(),
                rules(each.why(), language))).toList();
    }

    /** Every decision about a case in words, from the first one on; moments in a local time. */
    public List<InWords> inWords(String caseKind, String caseNumber, ZoneId zone, Locale language) {
        return decisions.about(caseKind, caseNumber).stream()
                .map(each -> inWords(each, new Phrases.Reading(each.why(), zone, language))).toList();
    }

    private InWords inWords(DecisionView decision, Phrases.Reading reading) {
        Why why = decision.why();
        return new InWords(decision.at(), phrases.decision(decision.what(), reading), lines(decision.outcome(), reading),
                lines(why.facts(), reading),
                why.counts().stream().map(each -> new Line(phrases.window(each.window(), reading), phrases.count(each, reading))).toList(),
                rules(why, reading.language()), why.release());
    }

    private List<Line> lines(Map<String, Object> values, Phrases.Reading reading) {
        return values.entrySet().stream().map(each -> new Line(phrases.field(each.getKey(), reading),
                phrases.value(each.getKey(), each.getValue(), reading))).toList();
    }

    private List<Explained.Rule> rules(Why why, Locale language) {
        return why.reasons().stream().distinct().map(each -> {
            Bilingual text = wording.clause(why.pack(), each.clause(), why.release());
            return new Explained.Rule(each.clause(), text == null ? null : text.in(language), each.rule(), each.file(),
                    each.line());
        }).toList();
    }
}
