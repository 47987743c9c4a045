package io.youzhi.org.web;

import io.youzhi.org.Organisation;
import org.springframework.stereotype.Component;

/** Names of units and people on pages. */
@Component
public class OrganisationNames {

    private final Organisation organisation;

    OrganisationNames(Organisation organisation) {
        this.organisation = organisation;
    }

    /** A unit's name; its id where nobody knows it; nothing for none. */
    public String unit(String id) {
        return id == null ? "" : organisation.nameOf(id);
    }

    /** An employee's name; the login where it is nobody's; nothing for none. */
    public String person(String login) {
        return login == null ? "" : organisation.nameOf(login);
    }
}
