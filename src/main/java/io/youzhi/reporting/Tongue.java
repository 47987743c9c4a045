package io.youzhi.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.youzhi.org.Organisation;
import io.youzhi.rules.Wording;
import io.youzhi.shared.Bilingual;
import org.springframework.context.MessageSource;

/** What a document is written in: a language and a local time, and what people call whom. */
final class Tongue {

    private final MessageSource messages;
    private final Organisation organisation;
    private final Wording wording;
    private final Locale locale;
    private final ZoneId zone;

    Tongue(MessageSource messages, Organisation organisation, Wording wording, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.organisation = organisation;
        this.wording = wording;
        this.locale = locale;
        this.zone = zone;
    }

    Locale locale() {
        return locale;
    }

    ZoneId zone() {
        return zone;
    }

    /** A message of the documents; numbers in it stand as they are, without separators. */
    String say(String key, Object... arguments) {
        return messages.getMessage("reporting." + key, Stream.of(arguments).map(String::valueOf).toArray(), locale);
    }

    /** A message, or the word itself where there is none for it. */
    String word(String group, String word) {
        return word == null ? null : messages.getMessage("reporting." + group + "." + word, null, word, locale);
    }

    /** What people call a state of a feature's case. */
    String state(String feature, String word) {
        return word == null ? null : messages.getMessage(feature + ".word." + word, null, word, locale);
    }

    /** What all modules call something, such as a kind of request. */
    String common(String key) {
        return messages.getMessage(key, null, key.substring(key.lastIndexOf('.') + 1), locale);
    }

    /** A moment as text within a text. */
    String moment(Instant moment) {
        return at(moment).toString().replace('T', ' ');
    }

    /** A text in its language. */
    String in(Bilingual text) {
        return text == null ? null : text.in(locale);
    }

    /** A moment in its local time, to the minute; null for none. */
    LocalDateTime at(Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Name of an employee or a unit; the id of whoever is not of the organisation; null for nobody. */
    String name(String id) {
        return id == null ? null : organisation.nameOf(id);
    }

    /** A clause with its text. */
    String clause(String pack, String clause, String release) {
        if (clause == null) {
            return null;
        }
        String text = in(wording.clause(pack, clause, release));
        return text == null ? clause : clause + " " + text;
    }

    /** What a release of the pack calls a word of a vocabulary. */
    String named(String pack, String vocabulary, String word, String release) {
        return word == null ? null : in(wording.named(pack, vocabulary, word, release));
    }

    /** An amount of money, to the cent; null for none. */
    static BigDecimal money(BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** What is there of some texts, a line each. */
    static String lines(String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }
}
