package io.youzhi.rules.conduct;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.youzhi.rules.Why;
import io.youzhi.rules.book.Book;
import io.youzhi.rules.book.Found;
import io.youzhi.rules.book.Hit;
import io.youzhi.rules.conduct.ConductFacts.EarlierConsequence;
import io.youzhi.rules.conduct.ConductFacts.Effect;
import io.youzhi.rules.conduct.ConductFacts.Event;
import io.youzhi.rules.conduct.Consequence.SubjectKind;
import io.youzhi.rules.fact.Action;
import io.youzhi.rules.fact.Conclusion;
import io.youzhi.rules.fact.Count;
import io.youzhi.rules.fact.Money;
import io.youzhi.rules.fact.Points;
import io.youzhi.rules.pack.Word;
import io.youzhi.rules.table.Period;

/**
 * One judging of events that belong together. Rules only say what follows; here, in one place, is settled what stands:
 * {@code every} n-th, {@code once} in a period, and one line of a unit where an event names several of its people.
 */
final class Judgement {

    private final Book book;
    private final String release;
    private final ConductFacts facts;
    private final Windows windows;
    private final List<EventFields> present = new ArrayList<>();
    private final List<EventFields> all;
    private final Closing closing;
    private final Stars stars;
    private final List<Draft> accepted = new ArrayList<>();

    Judgement(Book book, String release, ConductFacts facts) {
        this.book = book;
        this.release = release;
        this.facts = facts;
        this.stars = new Stars(book);
        List<EventFields> all = new ArrayList<>();
        facts.past().forEach(event -> all.addAll(EventFields.of(event, facts.employees(), facts.unitKinds(), book.pack())));
        facts.events().forEach(event -> present.addAll(EventFields.of(event, facts.employees(), facts.unitKinds(), book.pack())));
        all.addAll(present);
        all.sort(Comparator.comparing(fields -> fields.event().at()));
        this.closing = new Closing(book, facts);
        this.all = closing.complete(all, present);
        this.windows = new Windows(book, facts.zone(), this.all);
    }

    /** What a row or rule says, before it is settled. */
    private record Draft(EventFields about, String clause, SubjectKind kind, String subject, Effect effect,
                         BigDecimal amount, String action, String via, Hit hit, List<Why.Reason> reasons,
                         List<Why.Counted> counts) {

        boolean isSame(EarlierConsequence other) {
            return clause.equals(other.clause()) && subject.equals(other.subject()) && effect == other.effect()
                    && Objects.equals(action, other.action());
        }

        Instant at() {
            return about.event().at();
        }

        Object said(String field) {
            return hit == null ? null : hit.row().get(field);
        }

        EarlierConsequence asEarlier() {
            return new EarlierConsequence(about.event().id(), at(), clause, subject, effect, action, amount);
        }
    }

    List<Consequence> judge() {
        Set<Event> asked = Set.copyOf(facts.events());
        for (EventFields fields : all.stream().filter(each -> asked.contains(each.event())).toList()) {
            for (EventFields one : Closing.isClose(fields) ? closing.rated(fields, all, this::held) : List.of(fields)) {
                judge(one).forEach(this::accept);
            }
        }
        return accepted.stream().map(this::consequence).toList();
    }

    /** What the ratings of the pack make of everybody at the closes among the events. */
    List<Rated> rated() {
        Set<Event> asked = Set.copyOf(facts.events());
        return all.stream().filter(each -> asked.contains(each.event()) && Closing.isClose(each))
                .flatMap(each -> closing.rated(each, all, this::held).stream()).filter(each -> each.employee() != null)
                .map(Rated::of).sorted(Rated.IN_ORDER).toList();
    }

    /** What a window holds for the employee of an event, without what the event itself comes to. */
    private BigDecimal held(String window, EventFields fields) {
        String subject = fields.subject(windows.of(window));
        return windows.isLater(window) ? consequences(window, subject, fields, earlier()).value()
                : counted(window, subject, fields).value();
    }

    private Why.Counted counted(String window, String subject, EventFields fields) {
        return windows.isOfEarlier(window)
                ? windows.consequences(window, subject, windows.moment(fields), earlier(), null)
                : windows.events(window, subject, windows.moment(fields));
    }

    private Why.Counted consequences(String window, String subject, EventFields fields, List<EarlierConsequence> lines) {
        return windows.consequences(window, subject, windows.moment(fields), lines,
                window.equals(Conduct.POINTS) ? points(subject) : null);
    }

    private List<Draft> judge(EventFields bare) {
        EventFields fields = Stars.due(bare.with(standing(bare)));
        Map<String, Why.Counted> counted = new LinkedHashMap<>();
        List<Count> counts = new ArrayList<>();
        windows.names().stream().filter(window -> !windows.isLater(window))
                .filter(window -> fields.subject(windows.of(window)) != null).forEach(window -> {
                    Why.Counted count = counted(window, fields.subject(windows.of(window)), fields);
                    counted.put(window, count);
                    counts.add(new Count(window, count.value()));
                });
        Found found = book.judge(fields.values(), counts, sofar -> later(fields, drafts(fields, sofar, counted), counted));
        return drafts(fields, found, counted);
    }

    /** Windows over consequences, counted with what the present event has come to so far. */
    private List<Count> later(EventFields fields, List<Draft> sofar, Map<String, Why.Counted> counted) {
        List<EarlierConsequence> consequences = new ArrayList<>(facts.earlier());
        accepted.forEach(draft -> consequences.add(draft.asEarlier()));
        sofar.forEach(draft -> consequences.add(draft.asEarlier()));
        List<Count> counts = new ArrayList<>();
        for (String window : windows.names()) {
            String subject = fields.subject(windows.of(window));
            if (windows.isLater(window) && subject != null) {
                Why.Counted count = consequences(window, subject, fields, consequences);
                counted.put(window, count);
                counts.add(new Count(window, count.value()));
            }
        }
        return counts;
    }

    private BigDecimal points(String employee) {
        ConductFacts.Employee known = facts.employees().get(employee);
        return known == null ? null : known.points();
    }

    /** How the employee stood just before the event. */
    private Map<String, Object> standing(EventFields fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (fields.employee() != null) {
            List<Standing.Line> lines = new ArrayList<>();
            facts.earlier().forEach(line -> lines.add(new Standing.Line(line, line.review())));
            accepted.forEach(draft -> lines.add(new Standing.Line(draft.asEarlier(), Standing.Review.OPEN)));
            List<EventFields> before = all.stream().filter(each -> each != fields
                    && !each.event().at().isAfter(fields.event().at())).toList();
            Standing standing = Standing.of(book, facts.zone(), SubjectKind.EMPLOYEE, fields.employee(),
                    fields.event().at(), facts.employees().get(fields.employee()), before, lines);
            values.put("standing", standing.post());
            if (standing.points() != null) {
                values.put("points", standing.points());
            }
            if (standing.stars() != null) {
                values.put("stars", BigDecimal.valueOf(standing.stars()));
            }
        }
        return values;
    }

    private List<Draft> drafts(EventFields fields, Found found, Map<String, Why.Counted> counted) {
        List<Draft> drafts = new ArrayList<>();
        found.hits().forEach(hit -> drafts.addAll(drafts(fields, hit, counted)));
        found.conclusions().forEach(conclusion -> drafts.add(draft(fields, conclusion, counted.values())));
        drafts.removeIf(draft -> draft.subject() == null
                || draft.effect() != Effect.ACTION && draft.amount().signum() == 0);
        return drafts;
    }

    private List<Draft> drafts(EventFields fields, Hit hit, Map<String, Why.Counted> counted) {
        List<Draft> drafts = new ArrayList<>();
        String subject = hit.row().get("subject");
        BigDecimal times = hit.row().get("times") == null ? BigDecimal.ONE
                : (BigDecimal) fields.values().getOrDefault(hit.row().<String>get("times"), BigDecimal.ONE);
        List<Why.Reason> reasons = new ArrayList<>(List.of(hit.reason()));
        reasons.addAll(fields.reasons());
        String via = hit.row().get("via");
        if (via != null) {
            reasons.add(new Why.Reason(via, hit.reason().rule(), hit.reason().file(), hit.reason().line()));
        }
        var window = hit.condition("window");
        List<Why.Counted> counts = window == null ? List.of() : List.of(counted.get((String) window.value()));
        BigDecimal money = hit.row().get("money");
        BigDecimal points = hit.row().get("points");
        List<String> actions = hit.row().get("action");
        if (money != null) {
            drafts.add(draft(fields, hit, subject, Effect.MONEY, cents(money.multiply(times)), null, via, reasons, counts));
        }
        if (points != null) {
            drafts.add(draft(fields, hit, subject, Effect.POINTS, points.multiply(times), null, via, reasons, counts));
        }
        if (actions != null) {
            String often = hit.row().get("often");
            int repeated = often == null ? 1 : ((BigDecimal) fields.values().getOrDefault(often, BigDecimal.ZERO)).intValue();
            actions.forEach(action -> drafts.addAll(Collections.nCopies(repeated,
                    draft(fields, hit, subject, Effect.ACTION, null, action, via, reasons, counts))));
        }
        return drafts;
    }

    private static Draft draft(EventFields fields, Hit hit, String subject, Effect effect, BigDecimal amount,
                               String action, String via, List<Why.Reason> reasons, List<Why.Counted> counts) {
        return new Draft(fields, hit.row().clause(), kind(subject), fields.subject(subject), effect, amount, action, via,
                hit, reasons, counts);
    }

    private Draft draft(EventFields fields, Conclusion conclusion, Collection<Why.Counted> counts) {
        Why.Reason reason = book.reason(conclusion);
        String subject = conclusion instanceof Money money ? money.subject()
                : conclusion instanceof Points points ? points.subject() : ((Action) conclusion).subject();
        Effect effect = conclusion instanceof Money ? Effect.MONEY : conclusion instanceof Points ? Effect.POINTS
                : Effect.ACTION;
        BigDecimal amount = conclusion instanceof Money money ? cents(money.amount())
                : conclusion instanceof Points points ? points.amount() : null;
        String action = conclusion instanceof Action one ? one.action() : null;
        return new Draft(fields, reason.clause(), kind(subject), fields.subject(subject), effect, amount, action, null,
                null, List.of(reason), List.copyOf(counts));
    }

    private static SubjectKind kind(String subject) {
        return subject.equals("employee") ? SubjectKind.EMPLOYEE : SubjectKind.UNIT;
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private void accept(Draft draft) {
        if (isRepeated(draft) || !isDue(draft) || !stars.allow(draft.action(), starsNow(draft))) {
            return;
        }
        Period once = (Period) draft.said("once");
        if (once == null) {
            accepted.add(draft);
        } else if (once.unit() == Period.Unit.REQUEST) {
            acceptForRequest(draft);
        } else if (standing(draft, once).isEmpty()) {
            accepted.add(draft);
        }
    }

    /** The stars with what the event has come to so far; null where they are not known. */
    private Integer starsNow(Draft draft) {
        return draft.kind() == SubjectKind.EMPLOYEE && draft.about().values().get("stars") instanceof BigDecimal before
                ? stars.after(before.intValue(), accepted.stream().filter(each -> each.subject().equals(draft.subject())
                        && each.about().event() == draft.about().event()).map(Draft::asEarlier).toList()) : null;
    }

    /** A unit answers once for an event, however many of its people the event names. */
    private boolean isRepeated(Draft draft) {
        return draft.kind() == SubjectKind.UNIT && draft.hit() != null && accepted.stream().anyMatch(other ->
                other.hit() != null && other.hit().row() == draft.hit().row() && other.subject().equals(draft.subject())
                        && other.effect() == draft.effect() && Objects.equals(other.action(), draft.action())
                        && other.about().event() == draft.about().event());
    }

    /** At every n-th: as many lines as there are whole n in the count. */
    private boolean isDue(Draft draft) {
        BigDecimal every = (BigDecimal) draft.said("every");
        if (every == null) {
            return true;
        }
        Why.Counted count = draft.counts().get(0);
        long due = count.value().divideToIntegralValue(every).longValue();
        long had = earlier().stream().filter(draft::isSame).filter(line -> !line.at().isBefore(count.from())).count();
        return due > had;
    }

    private List<EarlierConsequence> standing(Draft draft, Period period) {
        Instant from = period.start(windows.moment(draft.about()), facts.zone());
        return earlier().stream().filter(draft::isSame).filter(line -> !windows.moment(line).isBefore(from)).toList();
    }

    private List<EarlierConsequence> earlier() {
        List<EarlierConsequence> earlier = new ArrayList<>(facts.earlier());
        accepted.forEach(draft -> earlier.add(draft.asEarlier()));
        return earlier;
    }

    /** One line for a request: the gravest of those that are judged together; none if one stands already. */
    private void acceptForRequest(Draft draft) {
        String request = request(draft.about().event());
        Set<String> before = new HashSet<>();
        facts.past().stream().filter(event -> request(event).equals(request)).forEach(event -> before.add(event.id()));
        if (facts.earlier().stream().anyMatch(line -> draft.isSame(line) && before.contains(line.event()))) {
            return;
        }
        Draft rival = accepted.stream().filter(other -> draft.isSame(other.asEarlier())
                && request(other.about().event()).equals(request)).findFirst().orElse(null);
        if (rival == null) {
            accepted.add(draft);
        } else if (severity(draft) > severity(rival)) {
            accepted.set(accepted.indexOf(rival), draft);
        }
    }

    private static String request(Event event) {
        Object request = event.details().get("request");
        return request == null ? "event:" + event.id() : "request:" + request;
    }

    private int severity(Draft draft) {
        List<String> order = new ArrayList<>(book.pack().words().getOrDefault("severities", Map.of()).keySet());
        return order.indexOf(String.valueOf(draft.about().values().get("severity")));
    }

    private Consequence consequence(Draft draft) {
        Word action = draft.action() == null ? null : book.pack().word("actions", draft.action());
        Why why = new Why(release, facts.pack(), draft.about().values(), draft.counts(), draft.reasons());
        return new Consequence(draft.about().event().id(), draft.clause(), draft.kind(), draft.subject(), draft.effect(),
                draft.amount(), draft.action(), action != null && action.is("proposal"), draft.via(), why);
    }
}
