package io.youzhi.conduct;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import io.youzhi.org.Groups;
import io.youzhi.org.OrganisationFile;
import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationFile.UnitEntry;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.shared.Reader;

/** A branch of a test's own, of a bank or another company: two clerks and their director, a quality office of two, a manager. */
public final class Branch {

    private static final AtomicInteger MADE = new AtomicInteger();

    /** Prefix of all ids of this company. */
    public final String prefix = "b" + MADE.incrementAndGet() + "-";
    public final String bank = prefix + "bank";
    public final String branch = prefix + "branch";
    public final String an = prefix + "an";
    public final String bo = prefix + "bo";
    public final Reader director;
    public final Reader fang;
    public final Reader gao;
    public final Reader manager;

    /** Founds it in a bank. */
    public Branch(OrganisationManagement organisation) {
        this(organisation, "bank-points", "teller");
    }

    /** Founds it by a pack, with clerks of a post. */
    public Branch(OrganisationManagement organisation, String pack, String post) {
        String director = prefix + "director";
        String office = prefix + "qo";
        organisation.load(new OrganisationFile(List.of(
                new UnitEntry(bank, "惠民", "company", null, pack, null, null, List.of(), null),
                new UnitEntry(branch, "城南支行", "branch", bank, null, null, null, List.of(director), null),
                new UnitEntry(office, "服务质量部", "department", bank, null, null, "quality-office", List.of(), null)),
                List.of(person(an, branch, post, "handler"), person(bo, branch, post, "handler"),
                        person(director, branch, "leader", "unit-leader"),
                        person(prefix + "fang", office, "office", "quality-office"),
                        person(prefix + "gao", office, "office", "quality-office"),
                        person(prefix + "chief", bank, "leader", "manager"))));
        this.director = new Reader(director, Set.of(Groups.UNIT_LEADER, Groups.leaders(branch)));
        fang = new Reader(prefix + "fang", Set.of(Groups.QUALITY_OFFICE));
        gao = new Reader(prefix + "gao", Set.of(Groups.QUALITY_OFFICE));
        manager = new Reader(prefix + "chief", Set.of(Groups.MANAGER));
    }

    private static EmployeeEntry person(String id, String unit, String post, String... roles) {
        return new EmployeeEntry(id, id, unit, post, List.of(roles), null, null, true, "secret-" + id);
    }

    /** A violation of an employee. */
    public NewConductEvent violation(String employee, String at, String severity) {
        return new NewConductEvent("violation", WaterHall.local(at), employee, List.of(), null, null,
                Map.of("code", "courtesy", "severity", severity));
    }

    /** An exam of an employee. */
    public NewConductEvent exam(String employee, String at, boolean passed) {
        return new NewConductEvent("exam", WaterHall.local(at), employee, List.of(), null, null, Map.of("passed", passed));
    }
}
