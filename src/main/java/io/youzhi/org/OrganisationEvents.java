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

    /**
     * It was entered late that an employee (id) moved or left at a moment that is past. What was decided since then went by
     * where they were before.
     *
     * @param from  the unit in which they were said to work until now
     * @param to    where they work since; the same where only their post is another, or they left
     * @param since when that was
     * @param at    when it was entered
     */
    public record PostedLate(String employee, String from, String to, Instant since, Instant at) {
    }

    /** An employee (id) left. Whoever keeps work makes sure that nothing stayed with them. */
    public record EmployeeLeft(String employee, Instant at) {
    }
}
