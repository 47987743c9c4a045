package io.youzhi.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.youzhi.rules.pack.Clause;
import io.youzhi.rules.pack.Pack;
import io.youzhi.rules.pack.Word;
import io.youzhi.rules.table.Field;
import io.youzhi.rules.table.FieldType;
import io.youzhi.rules.table.Schema;
import io.youzhi.shared.Bilingual;
import org.springframework.stereotype.Component;

/** What people see of a release: the text of its clauses, and the words that its fields hold. */
@Component
public class Wording {

    private static final Map<String, Field> FIELDS = fields();

    private final Releases releases;

    /** The wording of the releases. */
    public Wording(Releases releases) {
        this.releases = releases;
    }

    private static Map<String, Field> fields() {
        Map<String, Field> all = new LinkedHashMap<>();
        for (Schema schema : Schema.PROGRAM.values()) {
            schema.inputs().forEach(all::putIfAbsent);
            schema.outcomes().forEach(all::putIfAbsent);
        }
        return all;
    }

    /** The text of a clause; null where the release has no such clause. */
    public Bilingual clause(String pack, String clause, String release) {
        Clause found = releases.book(release).pack(pack).pack().clause(clause);
        return found == null ? null : found.text();
    }

    /** What people call a word of a decision's field, such as {@code category}; null where the field has no vocabulary. */
    public Bilingual word(String pack, String field, String word, String release) {
        Field known = FIELDS.get(field);
        Word found = known == null || known.domain() == null ? null
                : releases.book(release).pack(pack).pack().word(known.domain(), word);
        return found == null ? null : found.name();
    }

    /** What people call a word of a vocabulary, such as {@code levels}; the word itself where the release has no such word. */
    public Bilingual named(String pack, String vocabulary, String word, String release) {
        Word found = releases.book(release).pack(pack).pack().word(vocabulary, word);
        return found == null ? new Bilingual(word, word) : found.name();
    }

    /** The words of a domain that a pack knows, in their order. */
    public Set<String> words(String pack, String domain, String release) {
        return releases.book(release).pack(pack).pack().names(domain).keySet();
    }

    /** The words of a vocabulary that a pack knows, as people choose among them, in their order. */
    public List<Choice> choices(String pack, String vocabulary, String release) {
        Pack of = releases.book(release).pack(pack).pack();
        return of.names(vocabulary).entrySet().stream().map(word -> new Choice(word.getKey(), word.getValue(),
                of.word(vocabulary, word.getKey()).get("kind"))).toList();
    }

    /** Whether a decision's field is a share, which people read as per cent. */
    public boolean isShare(String field) {
        Field known = FIELDS.get(field);
        return known != null && known.type() == FieldType.PERCENT;
    }
}
