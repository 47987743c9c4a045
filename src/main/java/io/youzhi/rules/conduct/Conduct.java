package io.youzhi.rules.conduct;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.youzhi.rules.Releases;
import io.youzhi.rules.book.Book;
import io.youzhi.rules.book.Hit;
import io.youzhi.rules.conduct.Consequence.SubjectKind;
import io.youzhi.rules.pack.EventType;
import io.youzhi.rules.pack.Key;
import io.youzhi.rules.pack.Pack;
import io.youzhi.rules.pack.PackReader;
import io.youzhi.rules.pack.Word;
import io.youzhi.rules.settings.Settings;
import io.youzhi.rules.settings.Settings.Setting;
import io.youzhi.rules.table.Cells;
import io.youzhi.rules.table.Field;
import io.youzhi.rules.table.Period;
import io.youzhi.shared.Bilingual;

/** The conduct rules: what follows from a conduct event. {@code release} is the content hash of the release to go by. */
@Component
public class Conduct {

    /** The window that sums an employee's points, where a pack has points. */
    static final String POINTS = "points";
    /** The windows that a standing's complaints of the month are counted in. */
    static final String COMPLAINTS = "complaints-this-month";
    /** The same, of a unit. */
    static final String COMPLAINTS_OF_UNIT = "complaints-this-month.unit";
    /** The window of events that bring an employee back to their post. */
    static final String BACK_ON_POST = "back-on-post";
    private static final String TRAINING_PAY = "training.pay";

    /** Keys that name a calendar period. */
    private static final Set<String> PERIODS = Set.of("month", "closes");

    private final Releases releases;

    /** The conduct rules of the releases. */
    public Conduct(Releases releases) {
        this.releases = releases;
    }

    /** Whether an event is judged at once, or together with its kind when its request is completed (W-4). */
    public enum Judging { AT_ONCE, AT_COMPLETION }

    /** A key of an event that the pack does not know or allow: message key and arguments for the reader. */
    public record Problem(String field, String code, List<Object> arguments) {
    }

    /**
     * How a subject is to be looked at.
     *
     * @param employee the employee, or null where the subject is a unit
     * @param events   events of the subject that count
     * @param lines    lines of the subject that stand
     */
    public record StandingFacts(String pack, ZoneId zone, SubjectKind kind, String subject, Instant at,
                                ConductFacts.Employee employee, List<ConductFacts.Event> events,
                                List<Standing.Line> lines) {
    }

    /** Judges events that belong together. */
    public List<Consequence> judge(ConductFacts facts, String release) {
        return new Judgement(book(facts.pack(), release), release, facts).judge();
    }

    /** What the ratings of the pack make of everybody at the close of a period, the best first. */
    public List<Rated> rated(ConductFacts facts, String release) {
        return new Judgement(book(facts.pack(), release), release, facts).rated();
    }

    /** How a subject stands. */
    public Standing standing(StandingFacts facts, String release) {
        Book book = book(facts.pack(), release);
        Map<String, ConductFacts.Employee> employees = facts.employee() == null ? Map.of()
                : Map.of(facts.employee().id(), facts.employee());
        List<EventFields> events = facts.events().stream()
                .flatMap(event -> EventFields.of(event, employees, Map.of(), book.pack()).stream()).toList();
        return Standing.of(book, facts.zone(), facts.kind(), facts.subject(), facts.at(), facts.employee(), events,
                facts.lines());
    }

    /** How far back events and consequences matter to an event at {@code at}: the start of the longest window. */
    public Instant historyFrom(String pack, Instant at, ZoneId zone, String release) {
        Book book = book(pack, release);
        Stream<Period> windows = book.rows("windows").stream().map(hit -> hit.row().get("period"));
        Stream<Period> once = book.rows("conduct").stream().map(Hit::row).filter(row -> row.get("once") != null)
                .map(row -> row.get("once"));
        return Stream.concat(windows, once).filter(period -> period.unit() != Period.Unit.REQUEST)
                .map(period -> period.start(at, zone)).min(Instant::compareTo).orElse(at);
    }

    /**
     * How far back events and consequences matter to an event: where it speaks of a month or closes a period, from the
     * start of the longest window on that this is in.
     */
    public Instant historyFrom(String pack, ConductFacts.Event event, ZoneId zone, String release) {
        return historyFrom(pack, Span.of(event, zone).map(Span::from).filter(event.at()::isAfter).orElse(event.at()), zone,
                release);
    }

    /** Whether an event may have consequences for people whom it does not name: the close of a period rates them. */
    public boolean ratesOthers(ConductFacts.Event event) {
        return event.details().containsKey("period");
    }

    /** Whether a pack has tables about events of a type: of one that has none nothing can follow. */
    public boolean hasRowsAbout(String pack, String eventType, String release) {
        return book(pack, release).rows("conduct").stream().map(hit -> hit.condition("type"))
                .anyMatch(condition -> condition != null && condition.met(eventType));
    }

    /** How events of this type are judged. */
    public Judging judging(String pack, String eventType, String release) {
        EventType type = book(pack, release).pack().events().get(eventType);
        return type != null && type.atCompletion() ? Judging.AT_COMPLETION : Judging.AT_ONCE;
    }

    /** The days within which a line of the ledger can be appealed (B-8), from when it was written. */
    public Setting appealWithin(String pack, String release) {
        return new Settings(releases).of(pack, "appeal.within", release);
    }

    /** What people have to do about an action: nothing but to know of it, where the pack says no more. */
    public Course course(String pack, String action, String release) {
        Word word = book(pack, release).pack().word("actions", action);
        return word == null ? new Course(false, null, null, List.of())
                : new Course(word.is("proposal"), word.get("decidedBy"), word.get("carriedOut"), word.all("needs"));
    }

    /** What is paid each month of a training, CNY, where the pack says so (K-2). */
    public Optional<BigDecimal> trainingPay(String pack, String release) {
        return book(pack, release).pack().of("settings").contains(TRAINING_PAY)
                ? Optional.of(new Settings(releases).of(pack, TRAINING_PAY, release).number()) : Optional.empty();
    }

    /** Whether a pack knows a word of a kind, such as a form of training. */
    public boolean knows(String pack, String domain, String word, String release) {
        return book(pack, release).pack().of(domain).contains(word);
    }

    /** The posts that a pack knows, by id, as people call them. */
    public Map<String, Bilingual> posts(String pack, String release) {
        return book(pack, release).pack().names("posts");
    }

    /** Whether a post serves customers at the front line, as the pack says. */
    public boolean frontLine(String pack, String post, String release) {
        Word word = post == null ? null : book(pack, release).pack().word("posts", post);
        return word != null && word.is("frontLine");
    }

    /**
     * What people call a word of a pack: a type of event ({@code type}), a value of a key of events, a consequence
     * ({@code action}), a word of a list; null where the pack has no such word. A null release means the live one.
     */
    public Bilingual word(String pack, String key, String id, String release) {
        Pack words = book(pack, release == null ? releases.live() : release).pack();
        if (key.equals("type")) {
            return words.events().containsKey(id) ? words.events().get(id).name() : null;
        }
        String domain = key.equals("action") ? "actions" : words.words().containsKey(key) ? key
                : words.keys().containsKey(key) ? words.keys().get(key).field().domain() : null;
        Word word = domain == null ? null : words.word(domain, id);
        return word == null ? null : word.name();
    }

    /** The types of events that a pack has, as people fill them in. */
    public List<EventSort> sorts(String pack, String release) {
        Pack known = book(pack, release).pack();
        return known.events().values().stream().map(type -> EventSort.of(type, known)).toList();
    }

    /** What people typed, as values of the types that the pack declares; what is no such value stays as it was typed. */
    public Map<String, Object> read(String pack, Map<String, Object> typed, String release) {
        Pack known = book(pack, release).pack();
        Map<String, Object> values = new LinkedHashMap<>(typed);
        values.replaceAll((name, text) -> {
            Key key = known.keys().get(name);
            return key == null ? text : read(key.field(), text, known);
        });
        return values;
    }

    private static Object read(Field field, Object text, Pack pack) {
        try {
            return Cells.value(field, null, text.toString(), pack);
        } catch (Cells.NoValue e) {
            return text;
        }
    }

    /** Checks an event against the vocabulary of its pack; answers what is wrong, empty if nothing is. */
    public List<Problem> check(String pack, ConductFacts.Event event, String release) {
        Pack known = book(pack, release).pack();
        EventType type = known.events().get(event.type());
        if (type == null) {
            return List.of(new Problem("type", "rules.event-type-unknown",
                    List.of(String.valueOf(event.type()), String.join(", ", known.events().keySet()))));
        }
        List<Problem> problems = new ArrayList<>();
        event.details().forEach((name, value) -> {
            if (!type.keys().containsKey(name)) {
                problems.add(new Problem(name, "rules.event-key-unknown",
                        List.of(name, event.type(), String.join(", ", type.keys().keySet()))));
            } else if (value != null && !name.equals("employees")) {
                value(known, known.keys().get(name), value, problems);
            }
        });
        type.keys().forEach((name, required) -> {
            if (required && !isGiven(event, name)) {
                problems.add(new Problem(name, "rules.event-key-missing", List.of(name, event.type())));
            }
        });
        if (!type.oneOf().isEmpty() && type.oneOf().stream().noneMatch(name -> isGiven(event, name))) {
            problems.add(new Problem(type.oneOf().get(0), "rules.event-one-of",
                    List.of(String.join(", ", type.oneOf()), event.type())));
        }
        return problems;
    }

    private static boolean isGiven(ConductFacts.Event event, String name) {
        return switch (name) {
            case "employee" -> event.employee() != null;
            case "unit" -> event.unit() != null;
            default -> event.details().get(name) != null;
        };
    }

    private static void value(Pack pack, Key key, Object value, List<Problem> problems) {
        if (key == null || PackReader.GIVEN.contains(key.field().name())) {
            return;
        }
        boolean fits = switch (key.field().type()) {
            case WORD, TEXT -> value instanceof String;
            case WORDS -> value instanceof Collection<?>;
            case NUMBER, PERCENT, MONEY -> value instanceof BigDecimal;
            case FLAG -> value instanceof Boolean;
            case NUMBERS -> value instanceof Map<?, ?> map && map.values().stream().allMatch(BigDecimal.class::isInstance);
            case LIMIT, PERIOD -> false;
        };
        String name = key.field().name();
        if (!fits) {
            problems.add(new Problem(name, "rules.event-key-type", List.of(name, key.field().type().word())));
            return;
        }
        if (PERIODS.contains(name) && Span.named(String.valueOf(value), ZoneOffset.UTC).isEmpty()) {
            problems.add(new Problem(name, "rules.event-key-period", List.of(name, String.valueOf(value))));
        }
        key.range().breach(value).ifPresent(breach -> problems.add(new Problem(name, "rules.event-number-" + breach.what(),
                List.of(name, String.valueOf(value), String.valueOf(breach.allowed())))));
        String domain = key.field().isOpen() ? null : key.field().domain();
        Collection<?> words = value instanceof Collection<?> several ? several : List.of(value);
        if (domain != null && !pack.of(domain).containsAll(words)) {
            problems.add(new Problem(name, "rules.event-word-unknown",
                    List.of(name, String.valueOf(value), String.join(", ", pack.of(domain)))));
        }
    }

    private Book book(String pack, String release) {
        return releases.book(release).pack(pack);
    }
}
