package io.youzhi.org;

import java.util.List;
import java.util.Set;

/** The words that describe an organisation, as files and the API write them. */
public final class Words {

    /** Kind of a unit that is a part of another and works off its queue too. */
    public static final String TEAM = "team";
    /** Mark of the quality office; also the role of the ladder. */
    public static final String QUALITY_OFFICE = "quality-office";
    /** Mark of the leading group; also the role of the ladder. */
    public static final String LEADING_GROUP = "leading-group";
    /** Role of administrators; their group is the engine's own. */
    public static final String ADMINISTRATOR = "administrator";

    /** Kinds of units. */
    public static final List<String> KINDS = List.of("company", "branch", "department", TEAM, "hall", "contractor",
            "compound", "station");
    /** Marks of units. */
    public static final List<String> MARKS = List.of(QUALITY_OFFICE, LEADING_GROUP);
    /** Roles an employee may be given. */
    public static final List<String> ROLES = List.of(Groups.AGENT, Groups.HANDLER, Groups.INSPECTOR, Groups.UNIT_LEADER,
            Groups.QUALITY_OFFICE, Groups.POLICY_ADMINISTRATOR, Groups.MANAGER, ADMINISTRATOR);
    /** What a roster may name people for: to lead, to be the quality office or the leading group, to take and do the work. */
    public static final List<String> DUTIES = List.of(Groups.UNIT_LEADER, QUALITY_OFFICE, LEADING_GROUP, Groups.HANDLER,
            Groups.AGENT, Groups.INSPECTOR);
    /** Groups that no deputy gets: rights over the server and its policy are nobody's work of the day. */
    static final Set<String> OWN_ONLY = Set.of(Groups.ADMINISTRATOR, Groups.POLICY_ADMINISTRATOR);
    /** Roles whose holders draw work from their unit's queue. */
    static final Set<String> WORKING_ROLES = Set.of(Groups.AGENT, Groups.HANDLER);

    /** Roles whose holders can go on with a case that they are given. */
    static final Set<String> CASE_ROLES = Set.of(Groups.AGENT, Groups.HANDLER, Groups.QUALITY_OFFICE);
    /** Duties that do the same while they last. */
    static final Set<String> CASE_DUTIES = Set.of(Groups.AGENT, Groups.HANDLER, QUALITY_OFFICE, Groups.UNIT_LEADER);

    private Words() {
    }

    /** The group of a role. */
    public static String groupOf(String role) {
        return ADMINISTRATOR.equals(role) ? Groups.ADMINISTRATOR : role;
    }
}
