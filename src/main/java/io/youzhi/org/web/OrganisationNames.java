package io.youzhi.org.web;

import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.EmployeeView;
import io.youzhi.shared.NotFound;
import org.springframework.stereotype.Component;

/** Names of units and people on pages. */
@Component
public class OrganisationNames {

    private final Organisation organisation;

    OrganisationNames(Organisation organisation) {
        this.organisation = organisation;
    }

    /** A unit's name; its id where nobody knows it. */
    public String unit(String id) {
        try {
            return id == null ? "" : organisation.unit(id).name();
        } catch (NotFound unknown) {
            return id;
        }
    }

    /** An employee's name; the login where it is nobody's. */
    public String person(String login) {
        return login == null ? "" : organisation.employeeOf(login).map(EmployeeView::name).orElse(login);
    }
}
