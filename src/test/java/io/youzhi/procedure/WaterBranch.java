package io.youzhi.procedure;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import io.youzhi.org.Groups;
import io.youzhi.org.OrganisationFile;
import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationFile.UnitEntry;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.shared.Reader;

/** A water company of a test's own: a branch with a crew member, a hotline agent and its leader, and another branch. */
public final class WaterBranch {

    private static final AtomicInteger MADE = new AtomicInteger();

    /** Prefix of all ids of this company. */
    public final String prefix = "p" + MADE.incrementAndGet() + "-";
    public final String branch = prefix + "a";
    public final Reader crew = new Reader(prefix + "crew", Set.of(Groups.HANDLER, Groups.queue(branch)));
    public final Reader agent = new Reader(prefix + "agent", Set.of(Groups.AGENT, Groups.queue(branch)));
    public final Reader chief = new Reader(prefix + "chief", Set.of(Groups.UNIT_LEADER, Groups.leaders(branch)));
    public final Reader stranger = new Reader(prefix + "stranger", Set.of(Groups.HANDLER, Groups.queue(prefix + "b")));

    /** Founds the company. */
    public WaterBranch(OrganisationManagement organisation) {
        organisation.load(new OrganisationFile(List.of(
                new UnitEntry(prefix + "co", "清泉水务", "company", null, "water", null, null, List.of(), null),
                new UnitEntry(branch, "东区", "branch", prefix + "co", null, null, null, List.of(chief.login()), null),
                new UnitEntry(prefix + "b", "西区", "branch", prefix + "co", null, null, null, List.of(), null)),
                List.of(person(crew, branch, "repair-crew", "handler"), person(agent, branch, "hotline-agent", "agent"),
                        person(chief, branch, "leader", "unit-leader"),
                        person(stranger, prefix + "b", "repair-crew", "handler"))));
    }

    private static EmployeeEntry person(Reader who, String unit, String post, String role) {
        return new EmployeeEntry(who.login(), who.login(), unit, post, List.of(role), null, null, true,
                "secret-" + who.login());
    }
}
