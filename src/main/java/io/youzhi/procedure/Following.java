package io.youzhi.procedure;

import java.time.Instant;
import java.util.List;

import io.youzhi.org.Groups;
import io.youzhi.rules.procedure.Procedure;
import io.youzhi.rules.procedure.Step;

/**
 * The step that comes next.
 *
 * @param unit the unit that took the last one, and goes on
 * @param due  when it is expected, or null
 */
public record Following(Procedure procedure, Step step, String unit, Instant due) {

    /** The groups whose task it is. */
    public List<String> groups() {
        return step.by().stream().map(this::group).distinct().toList();
    }

    private String group(String role) {
        return switch (role) {
            case Groups.UNIT_LEADER -> Groups.leaders(unit);
            case Groups.AGENT, Groups.HANDLER -> Groups.queue(unit);
            default -> role;
        };
    }
}
