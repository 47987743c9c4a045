package io.youzhi.org;

import java.time.Instant;
import java.util.Set;

/** What others hear of the organisation. */
public final class OrganisationEvents {

    private OrganisationEvents() {
    }

    /** Units and employees (ids) that were created or changed, in one transaction. */
    public record OrganisationChanged(Instant at, Set<String> units, Set<String> employees) {
    }

    /** An employee (id) left. Whoever keeps work makes sure that nothing stayed with them. */
    public record EmployeeLeft(String employee, Instant at) {
    }
}
