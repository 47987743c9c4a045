package io.youzhi.rules.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.youzhi.rules.Releases;
import io.youzhi.rules.Why;
import io.youzhi.rules.ask.Ask;
import io.youzhi.rules.band.Bands;
import io.youzhi.rules.book.RuleBook;
import io.youzhi.rules.checklist.Checklists;
import io.youzhi.rules.compare.Comparison;
import io.youzhi.rules.conduct.Conduct;
import io.youzhi.rules.conduct.Conduct.StandingFacts;
import io.youzhi.rules.conduct.ConductFacts;
import io.youzhi.rules.conduct.Consequence;
import io.youzhi.rules.conduct.Consequence.SubjectKind;
import io.youzhi.rules.conduct.Standing;
import io.youzhi.rules.escalation.Escalation;
import io.youzhi.rules.escalation.EscalationDecision;
import io.youzhi.rules.escalation.EscalationFacts;
import io.youzhi.rules.index.SatisfactionIndex;
import io.youzhi.rules.rectification.FindingDecision;
import io.youzhi.rules.rectification.FindingFacts;
import io.youzhi.rules.rectification.Rectification;
import io.youzhi.rules.triage.Triage;
import io.youzhi.rules.triage.TriageDecision;
import io.youzhi.rules.triage.TriageFacts;
import io.youzhi.rules.visit.ReturnVisitRules;
import io.youzhi.rules.visit.ReturnVisitRules.Outcome;
import io.youzhi.rules.visit.ReturnVisitRules.Plan;
import io.youzhi.rules.visit.ReturnVisitRules.PlanFacts;
import io.youzhi.rules.visit.ReturnVisitRules.VisitFacts;
import io.youzhi.shared.statistics.Rate;
import io.youzhi.shared.time.BusinessCalendar;

/** The decisions of one set of rule files, live or not, as scenarios ask them; remembers the clauses that spoke. */
final class Decisions {

    private final RuleBook book;
    private final Releases releases = new Releases();
    private final String release;
    private final Set<String> clauses = new TreeSet<>();

    Decisions(RuleBook book) {
        this.book = book;
        this.release = book.hash();
        releases.publish(book, Instant.EPOCH);
    }

    /** The clauses that decided since this was asked last. */
    Set<String> spoken() {
        Set<String> spoken = new TreeSet<>(clauses);
        clauses.clear();
        return spoken;
    }

    BusinessCalendar calendar(String pack) {
        return book.calendar(pack, null);
    }

    TriageDecision triage(TriageFacts facts) {
        TriageDecision decision = new Triage(releases).decide(facts);
        hear(decision.why());
        return decision;
    }

    EscalationDecision escalation(EscalationFacts facts) {
        EscalationDecision decision = new Escalation(releases).decide(facts, release);
        hear(decision.why());
        return decision;
    }

    FindingDecision finding(FindingFacts facts) {
        FindingDecision decision = new Rectification(releases).decide(facts, release);
        hear(decision.why());
        return decision;
    }

    /** The violation that a failed item of a checklist establishes, where the pack says so. */
    Optional<String> violation(String pack, String item) {
        return new Checklists(releases).violation(pack, item, release);
    }

    Plan plan(PlanFacts facts) {
        Plan plan = new ReturnVisitRules(releases).plan(facts, release);
        hear(plan.why());
        return plan;
    }

    Outcome visit(VisitFacts facts) {
        Outcome outcome = new ReturnVisitRules(releases).decide(facts, release);
        hear(outcome.why());
        return outcome;
    }

    List<Consequence> judge(ConductFacts facts) {
        List<Consequence> consequences = new Conduct(releases).judge(facts, release);
        consequences.forEach(consequence -> hear(consequence.why()));
        return consequences;
    }

    Conduct.Judging judging(String pack, String eventType) {
        return new Conduct(releases).judging(pack, eventType, release);
    }

    boolean frontLine(String pack, String post) {
        return new Conduct(releases).frontLine(pack, post, release);
    }

    /** How a subject stands at the end: points, stars, post, complaintsThisMonth, each where there is one. */
    Map<String, Object> standing(ConductFacts facts, String subject, Instant at) {
        ConductFacts.Employee employee = facts.employees().get(subject);
        List<Standing.Line> lines = facts.earlier().stream().filter(line -> line.subject().equals(subject))
                .map(line -> new Standing.Line(line, Standing.Review.OPEN)).toList();
        Standing standing = new Conduct(releases).standing(new StandingFacts(facts.pack(), facts.zone(),
                employee == null ? SubjectKind.UNIT : SubjectKind.EMPLOYEE, subject, at, employee, facts.past(), lines),
                release);
        Map<String, Object> values = new HashMap<>();
        values.put("points", standing.points());
        values.put("stars", standing.stars());
        values.put("post", standing.post());
        values.put("complaintsThisMonth", standing.complaintsThisMonth());
        return values;
    }

    /** The band of a score, where the pack has bands for the questionnaire. */
    Optional<Bands.Band> band(String pack, String questionnaire, BigDecimal score) {
        Optional<Bands.Band> band = new Bands(releases).decide(pack, questionnaire, score, release);
        band.ifPresent(one -> hear(one.why()));
        return band;
    }

    /** The index of a unit from its children's, where the pack says how much customers and sales count. */
    Optional<BigDecimal> index(String pack, SatisfactionIndex.Node node) {
        SatisfactionIndex index = new SatisfactionIndex(releases);
        if (!index.knows(pack, release)) {
            return Optional.empty();
        }
        SatisfactionIndex.Indexed indexed = index.decide(pack, node, release);
        hear(indexed.why());
        return Optional.of(indexed.csi());
    }

    /** Whether two rates differ, where the pack says from when on a difference counts. */
    Optional<Comparison.Difference> difference(String pack, Rate a, Rate b) {
        Comparison comparison = new Comparison(releases);
        if (!comparison.knows(pack, release)) {
            return Optional.empty();
        }
        Comparison.Difference difference = comparison.decide(pack, a, b, release);
        hear(difference.why());
        return Optional.of(difference);
    }

    /** The answer to a decision that a pack declares for a clause. */
    Map<String, Object> ask(String pack, String clause, Map<String, Object> given) {
        Ask.Answer answer = new Ask(releases).decide(pack, clause, given, release);
        hear(answer.why());
        return answer.values();
    }

    private void hear(Why why) {
        why.reasons().forEach(reason -> clauses.add(reason.clause()));
    }
}
