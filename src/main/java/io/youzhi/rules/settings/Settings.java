package io.youzhi.rules.settings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;

import org.springframework.stereotype.Component;

import io.youzhi.rules.Releases;
import io.youzhi.rules.Why;
import io.youzhi.rules.book.Decided;
import io.youzhi.rules.book.Facts;
import io.youzhi.rules.book.RuleBook;
import io.youzhi.rules.table.Period;
import io.youzhi.shared.time.Limit;

/**
 * Single values of the policies, from the settings tables. The names are the words {@code settings} of the packs.
 * {@code release} is the content hash of the release to go by.
 */
@Component
public class Settings {

    private final Releases releases;

    /** The settings of the releases. */
    public Settings(Releases releases) {
        this.releases = releases;
    }

    /** A setting for a kind and category of request; both may be null where it depends on neither. */
    public Setting of(String pack, String name, String kind, String category, String release) {
        RuleBook book = releases.book(release);
        Facts given = new Facts().with("name", name).with("kind", kind).with("category", category);
        Decided decided = book.pack(pack).decide("settings", given.values());
        if (decided.values().isEmpty()) {
            throw new IllegalStateException("no table of " + pack + " has the setting " + name);
        }
        return new Setting(name, decided.values().values().iterator().next(),
                given.why(book, pack, decided.reasons()));
    }

    /** A setting that depends on nothing but the pack. */
    public Setting of(String pack, String name, String release) {
        return of(pack, name, null, null, release);
    }

    /** A value with the rules that say so. */
    public record Setting(String name, Object value, Why why) {

        /** As a number; a share of 20 % is 0.2. */
        public BigDecimal number() {
            return (BigDecimal) value;
        }

        /** As a whole number. */
        public int count() {
            return number().intValueExact();
        }

        /** As a time limit. */
        public Limit limit() {
            return (Limit) value;
        }

        /** As yes or no. */
        public boolean flag() {
            return (Boolean) value;
        }

        /** As a period. */
        public Period period() {
            return (Period) value;
        }

        /** When the period began that holds a moment. */
        public Instant since(Instant moment, ZoneId zone) {
            return period().start(moment, zone);
        }

        /** As a word. */
        public String word() {
            return (String) value;
        }
    }
}
