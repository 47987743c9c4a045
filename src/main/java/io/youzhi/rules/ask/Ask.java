package io.youzhi.rules.ask;

import java.util.Map;

import org.springframework.stereotype.Component;

import io.youzhi.rules.Releases;
import io.youzhi.rules.Why;
import io.youzhi.rules.book.Decided;
import io.youzhi.rules.book.Facts;
import io.youzhi.rules.book.RuleBook;
import io.youzhi.shared.NotFound;

/** Asks a decision that a pack declares for a clause: one of its own, or one that the program has ({@code settings}). */
@Component
public class Ask {

    private final Releases releases;

    /** The decisions of the releases. */
    public Ask(Releases releases) {
        this.releases = releases;
    }

    /** Decides what a clause's decision comes to; {@code given} holds values of the declared types. */
    public Answer decide(String pack, String clause, Map<String, Object> given, String release) {
        RuleBook book = releases.book(release);
        return answer(book, pack, book.pack(pack).pack().asks().values().stream()
                .filter(ask -> ask.clause().equals(clause)).findFirst()
                .orElseThrow(() -> new NotFound("decision", clause)).decision(), given);
    }

    /** Decides what a decision that a pack declares comes to, by its name. */
    Answer decideNamed(String pack, String name, Map<String, Object> given, String release) {
        RuleBook book = releases.book(release);
        io.youzhi.rules.pack.Ask asked = book.pack(pack).pack().asks().get(name);
        if (asked == null) {
            throw new NotFound("decision", name);
        }
        return answer(book, pack, asked.decision(), given);
    }

    private static Answer answer(RuleBook book, String pack, String decision, Map<String, Object> given) {
        Facts facts = new Facts();
        given.forEach(facts::with);
        Decided decided = book.pack(pack).decide(decision, facts.values());
        return new Answer(decided.values(), facts.why(book, pack, decided.reasons()));
    }

    /** What was decided, by field, and why. */
    public record Answer(Map<String, Object> values, Why why) {
    }
}
