package io.youzhi.rules.conduct;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import io.youzhi.shared.time.Limit;

/** The conduct rules: what follows from a conduct event. */
public interface Conduct {

    /** Judges by the release with this content hash. */
    List<Consequence> judge(ConductFacts facts, String release);

    /** How far back events and consequences matter to an event at {@code at}: the start of the longest window. */
    Instant historyFrom(String pack, Instant at, ZoneId zone, String release);

    /** How events of this type are judged. */
    Judging judging(String pack, String eventType, String release);

    /** Whether an event is judged at once, or together with its kind when its request is completed (W-4). */
    enum Judging { AT_ONCE, AT_COMPLETION }

    /** Checks an event against the vocabulary of its pack; answers what is wrong, empty if nothing is. */
    List<Problem> check(String pack, ConductFacts.Event event, String release);

    /** The days within which a line of the ledger can be appealed (B-8), from when it was written. */
    Limit appealWithin(String pack, String release);

    /** Whether a post serves customers at the front line, as the pack says. */
    boolean frontLine(String pack, String post, String release);

    /** A key of an event that the pack does not know or allow: message key and arguments for the reader. */
    record Problem(String field, String code, List<Object> arguments) {
    }
}
