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

/** The logistics of a test's own: two contractors, each with its leader, and the quality office over them. */
public final class Contractors {

    private static final AtomicInteger MADE = new AtomicInteger();

    /** Prefix of all ids. */
    public final String prefix = "k" + MADE.incrementAndGet() + "-";
    public final String guards = prefix + "guard-co";
    public final String cleaners = prefix + "clean-co";
    public final Reader guardsLeader = leader("gao", guards);
    public final Reader cleanersLeader = leader("chu", cleaners);
    public final Reader office = new Reader(prefix + "qin", Set.of(Groups.QUALITY_OFFICE));

    /** Founds the company. */
    public Contractors(OrganisationManagement organisation) {
        String company = prefix + "co";
        String qualityOffice = prefix + "qo";
        organisation.load(new OrganisationFile(List.of(
                new UnitEntry(company, "后勤中心", "company", null, "logistics", null, null, List.of(), null),
                new UnitEntry(qualityOffice, "服务品质办", "department", company, null, null, "quality-office", List.of(), null),
                new UnitEntry(guards, "平安保安公司", "contractor", company, null, null, null, List.of(guardsLeader.login()), null),
                new UnitEntry(cleaners, "洁净物业公司", "contractor", company, null, null, null, List.of(cleanersLeader.login()), null)),
                List.of(person(guardsLeader.login(), guards, "leader", "unit-leader"),
                        person(cleanersLeader.login(), cleaners, "leader", "unit-leader"),
                        person(office.login(), qualityOffice, "office", "quality-office"))));
    }

    private Reader leader(String name, String unit) {
        return new Reader(prefix + name, Set.of(Groups.UNIT_LEADER, Groups.leaders(unit)));
    }

    private static EmployeeEntry person(String id, String unit, String post, String... roles) {
        return new EmployeeEntry(id, id, unit, post, List.of(roles), null, null, true, "secret-" + id);
    }

    /** A rectification that failed: late, incomplete or recurred. */
    public static NewConductEvent failed(String unit, String item, String result, String at) {
        return new NewConductEvent("rectification", WaterHall.local(at), null, List.of(), unit, null,
                Map.of("item", item, "result", result));
    }

    /** A complaint that came in. */
    public static NewConductEvent complaint(String unit, String at) {
        return new NewConductEvent("complaint-received", WaterHall.local(at), null, List.of(), unit, null,
                Map.of("channel", "letter"));
    }
}
