package io.youzhi.rules.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.youzhi.rules.LimitKind;
import io.youzhi.rules.book.RuleBook;
import io.youzhi.rules.compare.Comparison;
import io.youzhi.rules.conduct.Conduct.Judging;
import io.youzhi.rules.conduct.ConductFacts;
import io.youzhi.rules.conduct.ConductFacts.EarlierConsequence;
import io.youzhi.rules.conduct.ConductFacts.Effect;
import io.youzhi.rules.conduct.Consequence;
import io.youzhi.rules.escalation.EscalationDecision;
import io.youzhi.rules.escalation.EscalationFacts;
import io.youzhi.rules.rectification.FindingDecision;
import io.youzhi.rules.rectification.FindingFacts;
import io.youzhi.rules.triage.TriageDecision;
import io.youzhi.rules.triage.TriageFacts;
import io.youzhi.rules.visit.ReturnVisitRules.Plan;
import io.youzhi.rules.visit.ReturnVisitRules.PlanFacts;
import io.youzhi.rules.visit.ReturnVisitRules.VisitFacts;
import io.youzhi.shared.statistics.Rate;
import io.youzhi.shared.time.BusinessCalendar;
import io.youzhi.shared.time.Limit;

/** Asks the rules what a scenario gives, and says what differs from what it expects. */
public final class ScenarioRunner {

    private static final Pattern CLAUSE = Pattern.compile("\\b[A-Z]{1,4}-[A-Z]?\\d+[a-z]?\\b");
    private static final BigDecimal NEAR = new BigDecimal("0.005");
    private static final BigDecimal NEAR_CHI2 = new BigDecimal("0.05");
    private static final BigDecimal NEAR_P = new BigDecimal("0.00005");

    private final Decisions decisions;

    /** Asks the rules of this release. */
    public ScenarioRunner(RuleBook book) {
        this.decisions = new Decisions(book);
    }

    /** Runs one scenario. */
    public ScenarioResult run(Scenario scenario) {
        List<String> differences;
        decisions.spoken();
        try {
            differences = differences(scenario);
        } catch (RuntimeException e) {
            differences = List.of("the rules failed: " + e.getMessage());
        }
        Set<String> clauses = decisions.spoken();
        clauses.addAll(named(scenario));
        return new ScenarioResult(scenario, differences, clauses);
    }

    /** Clauses that a scenario expects or names: a near miss names the clause that must not speak. */
    private static Set<String> named(Scenario scenario) {
        Set<String> clauses = new TreeSet<>();
        Matcher matcher = CLAUSE.matcher(scenario.name());
        while (matcher.find()) {
            clauses.add(matcher.group());
        }
        if (scenario.example() instanceof Example.Conduct conduct && conduct.expect() != null) {
            conduct.expect().forEach(line -> clauses.add(line.clause()));
        } else if (scenario.example() instanceof Example.Finding finding && finding.expect() != null) {
            finding.expect().forEach(line -> clauses.add(line.clause()));
        } else if (scenario.example() instanceof Example.Ask ask) {
            clauses.add(ask.clause());
        }
        return clauses;
    }

    private List<String> differences(Scenario scenario) {
        Example example = scenario.example();
        if (example instanceof Example.Conduct conduct) {
            return conduct(scenario, conduct);
        } else if (example instanceof Example.Request request) {
            return compare(request.triage(), triage(scenario.pack(), request));
        } else if (example instanceof Example.Escalation escalation) {
            return compare(escalation.decide(), escalation(scenario.pack(), escalation));
        } else if (example instanceof Example.Finding finding) {
            return finding(scenario, finding);
        } else if (example instanceof Example.ReturnVisit visit) {
            return compare(visit.decide(), visit(scenario.pack(), visit));
        } else if (example instanceof Example.Compare rates) {
            return compare(scenario.pack(), rates);
        } else if (example instanceof Example.Band band) {
            return decisions.band(scenario.pack(), band.questionnaire(), band.score())
                    .map(one -> compare(band.decide(), Map.of("band", one.band(), "reaches", one.reaches())))
                    .orElseGet(() -> undecided(scenario));
        } else if (example instanceof Example.Index index) {
            return decisions.index(scenario.pack(), index.index())
                    .map(csi -> compare(index.decide(), Map.of("csi", csi))).orElseGet(() -> undecided(scenario));
        } else if (example instanceof Example.Ask ask) {
            return compare(ask.decide(), decisions.ask(scenario.pack(), ask.clause(), ask.given()));
        }
        return undecided(scenario);
    }

    private static List<String> undecided(Scenario scenario) {
        return List.of("no rules decide this: pack " + scenario.pack() + " has none for "
                + scenario.example().getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
    }

    private Map<String, Object> triage(String pack, Example.Request request) {
        BusinessCalendar calendar = decisions.calendar(pack);
        TriageDecision decision = decisions.triage(new TriageFacts(pack, request.kind(), request.category(),
                request.channel(), request.unit(), request.customer(), request.amount(),
                request.currency() == null && request.amount() != null ? "CNY" : request.currency(), request.asset(),
                request.paid(), request.legalLimit(), request.text()));
        Instant at = request.at().atZone(calendar.zone()).toInstant();
        Map<String, Object> answer = new HashMap<>();
        answer.put("kind", decision.kind());
        answer.put("priority", decision.priority().word());
        answer.put("unit", decision.unit() == null ? request.unit() : decision.unit());
        answer.put("tell", decision.tell());
        answer.put("papers", decision.papers());
        for (LimitKind kind : LimitKind.values()) {
            answer.put(kind.word() + "By", local(due(calendar, at, decision.limits(), kind), calendar.zone()));
        }
        return answer;
    }

    /** When a limit is due; feedback is a grace after the resolve limit. */
    private static Instant due(BusinessCalendar calendar, Instant at, Map<LimitKind, Limit> limits, LimitKind kind) {
        Limit limit = limits.get(kind);
        if (limit == null) {
            return null;
        }
        Instant resolve = kind == LimitKind.FEEDBACK ? due(calendar, at, limits, LimitKind.RESOLVE) : at;
        return calendar.due(resolve == null ? at : resolve, limit);
    }

    private static Object local(Instant moment, ZoneId zone) {
        return moment == null ? ScenarioFile.NONE : moment.atZone(zone).toLocalDateTime();
    }

    private Map<String, Object> escalation(String pack, Example.Escalation step) {
        EscalationDecision decision = decisions.escalation(new EscalationFacts(pack, step.kind(), step.category(),
                step.priority(), step.limit(), step.elapsed()));
        Map<String, Object> answer = new HashMap<>();
        answer.put("tell", decision.tell());
        answer.put("event", decision.breach() ? "limit-missed" : ScenarioFile.NONE);
        answer.put("priority", decision.priority() == null ? null : decision.priority().word());
        answer.put("unit", decision.reassign());
        return answer;
    }

    /** What is decided about a finding, and what follows from its being found: a repetition, a violation. */
    private List<String> finding(Scenario scenario, Example.Finding finding) {
        BusinessCalendar calendar = decisions.calendar(scenario.pack());
        FindingFacts facts = facts(scenario.pack(), calendar.zone(), finding);
        FindingDecision decision = decisions.finding(facts);
        List<String> differences = new ArrayList<>();
        if (finding.decide() != null) {
            differences.addAll(compare(finding.decide(), answer(decision, facts.at(), calendar)));
        }
        if (finding.expect() != null) {
            List<Example.Event> events = events(scenario.pack(), finding, decision);
            differences.addAll(compare(finding.expect(), events.isEmpty() ? List.of()
                    : new Judgement(scenario, new Example.Conduct(events, finding.expect(), null)).lines));
        }
        return differences;
    }

    private static FindingFacts facts(String pack, ZoneId zone, Example.Finding finding) {
        return new FindingFacts(pack, zone, finding.at().atZone(zone).toInstant(), finding.item(), finding.unit(),
                finding.severity(), finding.onSpot(), finding.level(), finding.asset(), finding.endOfDay(), 1,
                finding.earlier().stream().map(one -> new FindingFacts.Earlier(null, one.at().atZone(zone).toInstant(),
                        one.item(), one.unit())).toList());
    }

    private static Map<String, Object> answer(FindingDecision decision, Instant at, BusinessCalendar calendar) {
        Instant deadline = decision.deadline() == null ? null : calendar.due(at, decision.deadline());
        Map<String, Object> answer = new HashMap<>();
        answer.put("order", decision.order());
        answer.put("recurred", decision.hasRecurred());
        answer.put("deadline", local(deadline, calendar.zone()));
        answer.put("tell", decision.tell());
        return answer;
    }

    private List<Example.Event> events(String pack, Example.Finding finding, FindingDecision decision) {
        List<Example.Event> events = new ArrayList<>();
        decisions.violation(pack, finding.item()).ifPresent(code -> events.add(new Example.Event(finding.at(),
                "violation", List.of(), finding.unit(), Map.of("code", code, "severity",
                Objects.requireNonNullElse(finding.severity(), "minor"), "foundBy", "check"))));
        if (decision.hasRecurred()) {
            events.add(new Example.Event(finding.at(), "rectification", List.of(), finding.unit(),
                    Map.of("item", finding.item(), "result", "recurred")));
        }
        return events;
    }

    /** Only what the example names is asked. A customer who gave no score was not reached, unless it says so. */
    private Map<String, Object> visit(String pack, Example.ReturnVisit visit) {
        Map<String, Object> answer = new HashMap<>();
        if (visit.decide().containsKey("callBy")) {
            BusinessCalendar calendar = decisions.calendar(pack);
            Plan plan = decisions.plan(new PlanFacts(pack, visit.kind(), visit.category(), visit.channel()));
            Instant result = visit.resultAt().atZone(calendar.zone()).toInstant();
            boolean called = plan.within() != null && plan.share() != null && plan.share().signum() > 0;
            answer.put("callBy", local(called ? calendar.due(result, plan.within()) : null, calendar.zone()));
        }
        if (visit.decide().containsKey("outcome")) {
            answer.put("outcome", decisions.visit(new VisitFacts(pack, visit.kind(), visit.score(), visit.stars(),
                    visit.reached(), visit.tries(), visit.reopened())).outcome());
        }
        return answer;
    }

    /** Chi-square and p-value are those without continuity correction. */
    private List<String> compare(String pack, Example.Compare rates) {
        Comparison.Difference difference = decisions.difference(pack, new Rate(rates.n1(), rates.hits1()),
                new Rate(rates.n2(), rates.hits2())).orElse(null);
        if (difference == null) {
            return List.of("no rules decide this: pack " + pack + " names no significance level");
        }
        List<String> differences = new ArrayList<>();
        near(rates.decide(), "chi2", BigDecimal.valueOf(difference.test().chi2()), NEAR_CHI2, differences);
        near(rates.decide(), "p", BigDecimal.valueOf(difference.test().p()), NEAR_P, differences);
        if (rates.decide().containsKey("significant")) {
            differences.addAll(compare(Map.of("significant", rates.decide().get("significant")),
                    Map.of("significant", difference.significant())));
        }
        return differences;
    }

    private static void near(Map<String, Object> expected, String key, BigDecimal actual, BigDecimal tolerance,
                             List<String> differences) {
        BigDecimal wanted = (BigDecimal) expected.get(key);
        if (wanted != null && wanted.subtract(actual).abs().compareTo(tolerance) > 0) {
            differences.add(key + ": expected " + wanted.toPlainString() + " but was "
                    + actual.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString());
        }
    }

    private List<String> conduct(Scenario scenario, Example.Conduct example) {
        Judgement judgement = new Judgement(scenario, example);
        List<String> differences = new ArrayList<>();
        if (example.expect() != null) {
            differences.addAll(compare(example.expect(), judgement.lines));
        }
        if (example.standing() != null) {
            example.standing().forEach((subject, expected) -> compare(expected, judgement.standing(subject))
                    .forEach(difference -> differences.add("standing of " + subject + ": " + difference)));
        }
        return differences;
    }

    /** Compares as multisets; {@code via} only where the expectation names it. */
    private static List<String> compare(List<Example.Line> expected, List<Example.Line> actual) {
        List<Example.Line> unexpected = new ArrayList<>(actual);
        List<Example.Line> missing = new ArrayList<>();
        List<Example.Line> exactFirst = new ArrayList<>(expected);
        exactFirst.sort(Comparator.comparing(line -> line.via() == null));
        for (Example.Line line : exactFirst) {
            Example.Line found = unexpected.stream().filter(other -> same(line, other)).findFirst().orElse(null);
            if (found == null) {
                missing.add(line);
            } else {
                unexpected.remove(found);
            }
        }
        List<String> differences = new ArrayList<>();
        missing.forEach(line -> differences.add("missing " + line));
        unexpected.forEach(line -> differences.add("unexpected " + line));
        return differences;
    }

    private static boolean same(Example.Line expected, Example.Line actual) {
        return expected.clause().equals(actual.clause()) && expected.subject().equals(actual.subject())
                && sameNumber(expected.money(), actual.money()) && sameNumber(expected.points(), actual.points())
                && Objects.equals(expected.action(), actual.action())
                && (expected.via() == null || expected.via().equals(actual.via()));
    }

    private static boolean sameNumber(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static List<String> compare(Map<String, Object> expected, Map<String, Object> actual) {
        List<String> differences = new ArrayList<>();
        expected.forEach((key, value) -> {
            if (!sameValue(value, actual.get(key))) {
                differences.add(key + ": expected " + shown(value) + " but was " + shown(actual.get(key)));
            }
        });
        return differences;
    }

    private static boolean sameValue(Object expected, Object actual) {
        if (expected instanceof BigDecimal number) {
            return actual instanceof Number other
                    && number.subtract(new BigDecimal(other.toString())).abs().compareTo(NEAR) <= 0;
        }
        if (expected instanceof Collection || actual instanceof Collection) {
            return new TreeSet<>(texts(expected)).equals(new TreeSet<>(texts(actual)));
        }
        return Objects.equals(expected, actual)
                || expected != null && actual != null && expected.toString().equals(actual.toString());
    }

    private static List<String> texts(Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : List.of(value.toString());
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? "none" : value.toString();
    }

    /** Judges the events of one scenario in time order, as the server does. */
    private final class Judgement {

        private final Scenario scenario;
        private final ZoneId zone;
        private final Instant end;
        private final List<ConductFacts.Event> past = new ArrayList<>();
        private final List<EarlierConsequence> earlier = new ArrayList<>();
        private final Map<String, ConductFacts.Employee> employees = new LinkedHashMap<>();
        private final List<Example.Line> lines = new ArrayList<>();

        Judgement(Scenario scenario, Example.Conduct example) {
            this.scenario = scenario;
            this.zone = decisions.calendar(scenario.pack()).zone();
            this.end = example.events().get(example.events().size() - 1).at().atZone(zone).toInstant();
            scenario.employees().values().forEach(this::meet);
            Map<String, List<ConductFacts.Event>> atCompletion = new LinkedHashMap<>();
            int number = 0;
            for (Example.Event event : example.events()) {
                number++;
                for (ConductFacts.Event fact : facts(event, "event-" + number)) {
                    if (decisions.judging(scenario.pack(), fact.type()) == Judging.AT_COMPLETION) {
                        String request = String.valueOf(fact.details().getOrDefault("request", fact.id()));
                        atCompletion.computeIfAbsent(fact.type() + " " + request, key -> new ArrayList<>()).add(fact);
                    } else {
                        judge(List.of(fact));
                    }
                }
            }
            atCompletion.values().forEach(this::judge);
        }

        private void meet(Scenario.Employee employee) {
            employees.put(employee.id(), new ConductFacts.Employee(employee.id(), employee.unit(), employee.post(),
                    employee.post() != null && decisions.frontLine(scenario.pack(), employee.post()), employee.points(),
                    employee.stars(), employee.wage()));
        }

        /** The events as the rules get them. */
        private List<ConductFacts.Event> facts(Example.Event event, String id) {
            Instant at = event.at().atZone(zone).toInstant();
            Map<String, Object> details = new LinkedHashMap<>(event.details());
            String employee = event.employees().size() == 1 ? event.employees().get(0) : null;
            if (event.employees().size() > 1) {
                details.put("employees", event.employees());
            }
            event.employees().stream().filter(one -> !employees.containsKey(one))
                    .forEach(one -> meet(new Scenario.Employee(one, event.unit(), null, null, null, null)));
            String own = employee == null ? null : employees.get(employee).unit();
            return List.of(new ConductFacts.Event(id, at, event.type(), employee, event.unit() == null ? own : event.unit(),
                    details));
        }

        private void judge(List<ConductFacts.Event> events) {
            Instant at = events.get(events.size() - 1).at();
            List<ConductFacts.Event> before = past.stream().filter(event -> !events.contains(event)).toList();
            List<Consequence> consequences = decisions.judge(new ConductFacts(scenario.pack(), zone, events, before,
                    List.copyOf(earlier), employees, scenario.unitKinds()));
            for (Consequence one : consequences) {
                earlier.add(new EarlierConsequence(one.event(), at, one.clause(), one.subject(), one.effect(),
                        one.action(), one.amount()));
                lines.add(new Example.Line(one.clause(), one.subject(), one.effect() == Effect.MONEY ? one.amount() : null,
                        one.effect() == Effect.POINTS ? one.amount() : null, one.action(), one.via()));
            }
            past.addAll(events);
        }

        private Map<String, Object> standing(String subject) {
            return decisions.standing(new ConductFacts(scenario.pack(), zone, List.of(), past, earlier, employees), subject, end);
        }
    }
}
