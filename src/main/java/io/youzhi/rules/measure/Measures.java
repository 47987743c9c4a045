package io.youzhi.rules.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.youzhi.rules.Releases;
import io.youzhi.rules.Why;
import io.youzhi.rules.book.Book;
import io.youzhi.rules.book.Decided;
import io.youzhi.rules.book.Facts;
import io.youzhi.rules.book.Hit;
import io.youzhi.rules.pack.Pack;
import io.youzhi.rules.pack.Word;
import io.youzhi.rules.table.Row;
import io.youzhi.shared.Bilingual;
import org.springframework.stereotype.Component;

/** Measures and the calendar of evaluations. {@code release} is the content hash of the release to go by. */
@Component
public class Measures {

    private final Releases releases;

    /** The measures of the releases. */
    public Measures(Releases releases) {
        this.releases = releases;
    }

    /**
     * When a period is evaluated; each step is due at the end of its day.
     *
     * @param opens   when its evaluation is opened to the units
     * @param confirm by when they answer
     * @param close   when it is closed
     * @param report  by when the result is reported to the parent
     */
    public record Calendar(LocalDate opens, LocalDate confirm, LocalDate close, LocalDate report, Why why) {

        /** The same steps as far apart, for an evaluation that begins on a later day than it should have. */
        public Calendar beginningOn(LocalDate day) {
            long late = Math.max(0, ChronoUnit.DAYS.between(opens, day));
            return new Calendar(opens.plusDays(late), confirm.plusDays(late), close.plusDays(late), report.plusDays(late), why);
        }
    }

    /** The measures of a pack, those of the packs it extends first. */
    public List<Measure> of(String pack, String release) {
        Map<String, Hit> best = new LinkedHashMap<>();
        releases.book(release).pack(pack).rows("measure").stream()
                .sorted((a, b) -> Integer.compare(b.distance(), a.distance()))
                .forEach(hit -> best.merge(hit.row().id(), hit, (a, b) -> b.beats(a) ? b : a));
        return best.values().stream().map(Measures::measure).toList();
    }

    private static Measure measure(Hit hit) {
        Row row = hit.row();
        return new Measure(row.id(), new Bilingual(row.get("zh"), row.get("en")),
                new Bilingual(row.get("meansZh"), row.get("meansEn")), row.get("numerator"), row.get("denominator"),
                row.get("per"), Boolean.TRUE.equals(row.get("share")), row.get("higherIsBetter"), row.get("target"),
                row.get("weight"), row.get("least"), hit.reason());
    }

    /** What a pack calls a count or a figure. */
    public Bilingual word(String pack, String name, String release) {
        Pack words = releases.book(release).pack(pack).pack();
        Word found = Optional.ofNullable(words.word("counts", name)).orElseGet(() -> words.word("figures", name));
        return found == null ? new Bilingual(name, name) : found.name();
    }

    /** The figures that units of a pack report, month by month. */
    public Set<String> figures(String pack, String release) {
        return releases.book(release).pack(pack).pack().names("figures").keySet();
    }

    /** Whether a figure of a longer period is the mean of its months, and not their sum. */
    public boolean isMean(String pack, String figure, String release) {
        Word word = releases.book(release).pack(pack).pack().word("figures", figure);
        return word != null && word.is("mean");
    }

    /** The kinds of periods that a pack evaluates, in the order of its words. */
    public List<String> periods(String pack, String release) {
        Book book = releases.book(release).pack(pack);
        return book.pack().names("periods").keySet().stream().filter(kind -> decided(book, kind).get("close") != null).toList();
    }

    private static Decided decided(Book book, String kind) {
        return book.decide("closing", new Facts().with("period", kind).values());
    }

    /** When a period that ends with {@code lastDay} is evaluated; nothing where the pack does not evaluate such periods. */
    public Optional<Calendar> calendar(String pack, String kind, LocalDate lastDay, String release) {
        Book book = releases.book(release).pack(pack);
        Decided decided = decided(book, kind);
        return decided.get("close") == null ? Optional.empty() : Optional.of(new Calendar(day(lastDay, decided, "opens"),
                day(lastDay, decided, "confirm"), day(lastDay, decided, "close"), day(lastDay, decided, "report"),
                new Facts().with("period", kind).why(releases.book(release), pack, decided.reasons())));
    }

    private static LocalDate day(LocalDate lastDay, Decided decided, String step) {
        return lastDay.plusDays(decided.get(step, BigDecimal.ZERO).longValue());
    }

    /** Whom a late confirmation is told to, after it was chased so often. */
    public List<String> chase(String pack, String kind, int reminders, String release) {
        return releases.book(release).pack(pack).decide("chase", new Facts().with("period", kind).with("reminders", reminders)
                .values()).get("tell", List.of());
    }
}
