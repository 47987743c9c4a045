package io.youzhi.conduct;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
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
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A water company of a test's own: a hall with two window clerks and its leader, a quality office of two. */
public final class WaterHall {

    private static final AtomicInteger MADE = new AtomicInteger();

    /** Prefix of all ids of this company. */
    public final String prefix = "c" + MADE.incrementAndGet() + "-";
    public final String company = prefix + "co";
    public final String hall = prefix + "hall";
    public final String li = prefix + "li";
    public final String wang = prefix + "wang";
    public final Reader leader;
    public final Reader qin;
    public final Reader qian;

    private final IdentityService identity;

    /** Founds the company. */
    public WaterHall(OrganisationManagement organisation, IdentityService identity) {
        this.identity = identity;
        String chief = prefix + "chief";
        String office = prefix + "qo";
        organisation.load(new OrganisationFile(List.of(
                new UnitEntry(company, "清泉水务", "company", null, "water", null, null, List.of(), null),
                new UnitEntry(hall, "营业厅", "hall", company, null, null, null, List.of(chief), null),
                new UnitEntry(office, "服务品质办", "department", company, null, null, "quality-office", List.of(), null)),
                List.of(person(li, hall, "window-clerk", "agent"), person(wang, hall, "window-clerk", "agent"),
                        person(chief, hall, "leader", "unit-leader"),
                        person(prefix + "qin", office, "office", "quality-office"),
                        person(prefix + "qian", office, "office", "quality-office"))));
        leader = new Reader(chief, Set.of(Groups.UNIT_LEADER, Groups.leaders(hall)));
        qin = new Reader(prefix + "qin", Set.of(Groups.QUALITY_OFFICE));
        qian = new Reader(prefix + "qian", Set.of(Groups.QUALITY_OFFICE));
    }

    private static EmployeeEntry person(String id, String unit, String post, String... roles) {
        return new EmployeeEntry(id, id, unit, post, List.of(roles), null, null, true, "secret-" + id);
    }

    /** An employee of the hall as a reader. */
    public Reader clerk(String id) {
        return new Reader(id, Set.of(Groups.AGENT));
    }

    /** Who acts from now on. */
    public void actingAs(Reader reader) {
        identity.setAuthentication(reader.login(), List.copyOf(reader.groups()));
    }

    /** An upheld complaint about a clerk's attitude. */
    public NewConductEvent complaint(String employee, String at) {
        return new NewConductEvent("complaint", local(at), employee, List.of(), null, null,
                Map.of("cause", "service-attitude"));
    }

    /** A moment in local time. */
    public static Instant local(String at) {
        return LocalDateTime.parse(at).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    /** Moves the clock. */
    public static void now(String at) {
        ClockUtil.setCurrentTime(Date.from(local(at)));
    }
}
