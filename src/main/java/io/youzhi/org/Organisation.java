package io.youzhi.org;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The organisation as everybody reads it. An employee's id is also their login. */
public interface Organisation {

    /** A unit; {@link io.youzhi.shared.NotFound} if there is none. */
    UnitView unit(String id);

    /** Ids of all active units of a kind. */
    List<String> unitsOf(String kind);

    /** An employee; {@link io.youzhi.shared.NotFound} if there is none. */
    EmployeeView employee(String id);

    /**
     * A unit as it was at a moment, with what it inherited then; before anything is known of it, as it was first known.
     * {@link io.youzhi.shared.NotFound} if there is none.
     */
    UnitView unit(String id, Instant at);

    /**
     * An employee with the unit and post they had at a moment (the last ones, and not active, after they left); before
     * anything is known of them, as they were first known. {@link io.youzhi.shared.NotFound} if there is none.
     */
    EmployeeView employee(String id, Instant at);

    /** The employee behind a login, if that user is one. */
    Optional<EmployeeView> employeeOf(String login);

    /**
     * Who holds a role of the escalation ladder towards a unit: {@code team-leader} and {@code unit-leader} (leaders of
     * the unit, or of the nearest one above that has any), {@code upper-unit-leader} (of the one above that),
     * {@code quality-office}, {@code leading-group} (staff of the nearest unit with that mark). Where a role has nobody,
     * the next one up answers: leaders, quality office, leading group, leaders of the root. Any other role of the house
     * ({@code manager}, {@code inspector}, ...) is everyone who has it. Employee ids of active people; empty only where
     * the organisation names nobody. Where no unit is known yet (null), the quality office answers for the ladder.
     *
     * <p>These are the people to tell, as of now: where a roster names somebody for the unit, only whoever is on duty;
     * else whoever holds the role, a deputy in place of one who is away.
     */
    List<String> holders(String role, String unit);

    /**
     * Who may act in such a role towards a unit: its holders by office whether they are there or not, whoever stands in
     * for them, and whoever is on duty.
     */
    List<String> entitled(String role, String unit);

    /** Whoever stands in for an employee who is away now; empty where they are there, or nobody does. */
    Optional<String> standIn(String employee);

    /**
     * Whether somebody takes or handles cases: an agent, a handler, one of the quality office, a leader of a unit, or
     * whoever is on duty as one of these now.
     */
    boolean takesCases(String employee);

    /** What people call an employee or a unit; the id itself where it is neither's, a dash for nobody. */
    String nameOf(String id);

    /** Every unit that is active. */
    List<UnitView> units();

    /** Everyone who works in a unit itself, not those of the units below it. */
    List<EmployeeView> staff(String unit);

    /**
     * A unit with what it inherits: {@code pack} and {@code calendar} are its own or the nearest parent's ({@code base},
     * and null for the pack's own calendar, where nobody names one); {@code leaders} are its own, active ones; a unit that
     is closed is not {@code active}.
     */
    record UnitView(String id, String name, String kind, String parent, String pack, String calendar,
                    List<String> leaders, boolean active) {
    }

    /** An employee; whether they are front-line follows from the post, as the pack says. */
    record EmployeeView(String id, String name, String unit, String post, boolean active) {
    }
}
