package io.youzhi.notification;

import java.util.Collection;
import java.util.Map;

import io.youzhi.shared.Bilingual;

/** Tells people something, on record, in the transaction of what it is about. */
public interface Notifications {

    /**
     * Tells people.
     *
     * <p>The message names its arguments, as in {@code Request {number}: {limit} is due at {due}}. Where there is a
     * message {@code <name>.<value>} (such as {@code limit.resolve}), its text stands for the value, so that words of the
     * catalogue are read in the reader's language; an instant ({@code 2026-03-02T01:00:00Z}) is shown as local time. A word
     * of a pack comes with its name in both languages, see {@link #named}.
     *
     * @param to        employee ids; nobody is told twice of the same {@code about}
     * @param subject   the case: {@code request}, {@code conduct-event}, ... and its number, as {@code request:R-1}
     * @param code      key of the message in {@code messages*.properties}
     * @param arguments named values of the message: numbers, words, names of staff and units; no personal data of customers
     * @param about     what makes this notice one of its kind for that case, such as {@code resolve:1.5}
     */
    void tell(Collection<String> to, String subject, String code, Map<String, String> arguments, String about);

    /** An argument that each reader sees in their language: {@code action.zh} and {@code action.en}. */
    static Map<String, String> named(String argument, Bilingual name) {
        return Map.of(argument + ".zh", name.zh(), argument + ".en", name.en());
    }
}
