package io.youzhi.conduct;

import io.youzhi.org.Organisation;
import io.youzhi.rules.conduct.Conduct;
import io.youzhi.shared.Bilingual;
import org.springframework.stereotype.Service;

/** What people call whom and what the ledger speaks of. */
@Service
public class Names {

    private final Organisation organisation;
    private final Conduct rules;

    Names(Organisation organisation, Conduct rules) {
        this.organisation = organisation;
        this.rules = rules;
    }

    /** Name of an employee or a unit; the id of whoever is not of the organisation; a dash for nobody. */
    public String of(String id) {
        return organisation.nameOf(id);
    }

    /** What people call the type of an event, by the release that judged it, else by the live one. */
    Bilingual type(ConductEvent event) {
        return word(event.pack(), "type", event.type(), event.release());
    }

    /** What a release of the pack calls a type of event, or the value of one of its keys; the word itself otherwise. */
    public Bilingual word(String pack, String key, Object value, String release) {
        String id = String.valueOf(value);
        Bilingual name = pack == null ? null : rules.word(pack, key, id, release);
        return name == null ? new Bilingual(id, id) : name;
    }
}
