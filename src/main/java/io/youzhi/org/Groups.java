package io.youzhi.org;

import java.util.Set;
import java.util.stream.Collectors;

import io.youzhi.shared.Reader;

/** The groups of the engine's identity service: one a role, and two a unit. */
public final class Groups {

    /** Roles that are groups. */
    public static final String CUSTOMER = "customer";
    /** Hotline and counter agents, who take requests. */
    public static final String AGENT = "agent";
    /** Those who handle requests in a unit. */
    public static final String HANDLER = "handler";
    /** Inspectors. */
    public static final String INSPECTOR = "inspector";
    /** Leaders of units. */
    public static final String UNIT_LEADER = "unit-leader";
    /** The quality office. */
    public static final String QUALITY_OFFICE = "quality-office";
    /** Policy administrators. */
    public static final String POLICY_ADMINISTRATOR = "policy-administrator";
    /** Managers, who watch. */
    public static final String MANAGER = "manager";
    /** The leading group, which the last step of the ladder tells. */
    public static final String LEADING_GROUP = "leading-group";
    /** Administrators of the server; the engine's own administrator group. */
    public static final String ADMINISTRATOR = "camunda-admin";

    private static final String QUEUE = "queue.";
    private static final String LEADERS = "leaders.";

    private Groups() {
    }

    /**
     * Group of those who draw work from a unit's queue: its agents and handlers, its leaders, and those of its teams;
     * where there is nobody of these, the nearest leaders above.
     */
    public static String queue(String unit) {
        return QUEUE + unit;
    }

    /** Group of a unit's leaders; where it has none, of the nearest leaders above. */
    public static String leaders(String unit) {
        return LEADERS + unit;
    }

    /** Whether somebody leads a unit itself. */
    public static boolean leads(Reader who, String unit) {
        return who.is(leaders(unit));
    }

    /** Whether somebody leads any unit. */
    public static boolean leadsAny(Reader who) {
        return who.groups().stream().anyMatch(group -> group.startsWith(LEADERS));
    }

    /** Units whose queue somebody draws from or which they lead. */
    public static Set<String> units(Reader who) {
        return who.groups().stream().filter(group -> group.startsWith(QUEUE) || group.startsWith(LEADERS))
                .map(group -> group.substring(group.indexOf('.') + 1)).collect(Collectors.toSet());
    }
}
