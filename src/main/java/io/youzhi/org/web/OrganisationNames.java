package io.youzhi.org.web;

import java.util.Locale;
import java.util.Map;

import io.youzhi.org.Organisation;
import io.youzhi.rules.Releases;
import io.youzhi.rules.conduct.Conduct;
import io.youzhi.shared.Bilingual;
import org.springframework.stereotype.Component;

/** Names of units, people and posts on pages. */
@Component
public class OrganisationNames {

    private final Organisation organisation;
    private final Conduct conduct;
    private final Releases releases;

    OrganisationNames(Organisation organisation, Conduct conduct, Releases releases) {
        this.organisation = organisation;
        this.conduct = conduct;
        this.releases = releases;
    }

    /** A unit's name; its id where nobody knows it; nothing for none. */
    public String unit(String id) {
        return id == null ? "" : organisation.nameOf(id);
    }

    /** An employee's name; the login where it is nobody's; nothing for none. */
    public String person(String login) {
        return login == null ? "" : organisation.nameOf(login);
    }

    /** What the pack of a unit calls a post; the post itself where it has no such word; nothing for none. */
    public String post(String unit, String post, Locale language) {
        Bilingual name = post == null ? null : posts(unit).get(post);
        return name != null ? name.in(language) : post == null ? "" : post;
    }

    /** The posts that the pack of a unit knows, by id; where no unit is named, those that all share. */
    public Map<String, Bilingual> posts(String unit) {
        String pack = unit == null || unit.isEmpty() ? "base" : organisation.unit(unit).pack();
        return conduct.posts(pack, releases.live());
    }
}
