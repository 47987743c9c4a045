package io.youzhi.rules.band;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.youzhi.rules.Releases;
import io.youzhi.rules.Why;
import io.youzhi.rules.book.Book;
import io.youzhi.rules.book.Decided;
import io.youzhi.rules.book.Facts;
import io.youzhi.rules.book.Hit;
import io.youzhi.rules.book.RuleBook;

/** The bands of questionnaires. {@code release} is the content hash of the release to go by. */
@Component
public class Bands {

    private final Releases releases;

    /** The bands of the releases. */
    public Bands(Releases releases) {
        this.releases = releases;
    }

    /** The band of a score of 0 to 100; nothing where the pack has no bands for the questionnaire. */
    public Optional<Band> decide(String pack, String questionnaire, BigDecimal score, String release) {
        RuleBook book = releases.book(release);
        Facts given = new Facts().with("questionnaire", questionnaire).with("score", score);
        List<Hit> hits = book.pack(pack).ask("band", given.values()).hits();
        Decided decided = Book.settle(counting(hits));
        String band = decided.get("band");
        return band == null ? Optional.empty() : Optional.of(new Band(band, decided.get("reaches", false),
                given.why(book, pack, decided.reasons())));
    }

    /** A row without bounds is for what no other row claims; one that another is put over gives way to it. */
    private static List<Hit> counting(List<Hit> hits) {
        List<Hit> bounded = hits.stream().filter(hit -> hit.condition("score") != null).toList();
        Set<String> givenWay = bounded.stream().map(hit -> hit.row().<String>get("over")).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return bounded.isEmpty() ? hits : bounded.stream().filter(hit -> !givenWay.contains(hit.row().id())).toList();
    }

    /**
     * A band.
     *
     * @param band    its word, such as {@code fairly-satisfied}
     * @param reaches whether it reaches the standard
     */
    public record Band(String band, boolean reaches, Why why) {
    }
}
