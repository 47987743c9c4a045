package io.youzhi.rules.release;

import java.util.List;
import java.util.Objects;

import io.youzhi.rules.Releases;
import io.youzhi.rules.book.RuleBook;
import io.youzhi.rules.pack.Clause;
import io.youzhi.rules.scenario.ClauseIndex;
import io.youzhi.rules.scenario.ClauseIndex.Entry;
import io.youzhi.shared.NotFound;
import org.springframework.stereotype.Service;

/** What a clause says, and which rules and scenarios stand behind it. */
@Service
public class ClauseLookup {

    private final Releases releases;
    private volatile Indexed last;

    ClauseLookup(Releases releases) {
        this.releases = releases;
    }

    private record Indexed(String release, ClauseIndex index) {
    }

    /** A clause of a pack or of one it extends, as a release has it; a null release means the live one. */
    public Entry clause(String pack, String clause, String release) {
        RuleBook book = book(release);
        String owner = book.pack(pack).pack().chain().stream().filter(one -> one.own().containsKey(clause))
                .map(one -> one.id()).findFirst().orElseThrow(() -> new NotFound("clause", clause));
        return index(book).entries().stream().filter(entry -> entry.pack().equals(owner) && entry.clause().equals(clause))
                .findFirst().orElseThrow(() -> new NotFound("clause", clause));
    }

    /** All clauses that hold in a pack: its own and those of the packs it extends. */
    public List<Entry> clauses(String pack, String release) {
        RuleBook book = book(release);
        List<String> chain = book.pack(pack).pack().chain().stream().map(one -> one.id()).toList();
        return index(book).entries().stream().filter(entry -> chain.contains(entry.pack())).toList();
    }

    /** The clause's text alone, without looking for what stands behind it; null where the release has no such clause. */
    public Clause text(String pack, String clause, String release) {
        return book(release).pack(pack).pack().clause(clause);
    }

    private RuleBook book(String release) {
        return release == null ? releases.book() : releases.book(release);
    }

    private ClauseIndex index(RuleBook book) {
        Indexed known = last;
        if (known == null || !Objects.equals(known.release(), book.hash())) {
            known = new Indexed(book.hash(), ClauseIndex.of(book));
            last = known;
        }
        return known.index();
    }
}
