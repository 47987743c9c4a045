package io.youzhi.org;

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

    private Groups() {
    }

    /**
     * Group of those who draw work from a unit's queue: its agents and handlers, its leaders, and those of its teams;
     * where there is nobody of these, the nearest leaders above.
     */
    public static String queue(String unit) {
        return "queue." + unit;
    }

    /** Group of a unit's leaders; where it has none, of the nearest leaders above. */
    public static String leaders(String unit) {
        return "leaders." + unit;
    }
}
