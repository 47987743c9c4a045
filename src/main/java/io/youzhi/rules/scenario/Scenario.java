package io.youzhi.rules.scenario;

import java.util.Map;

/**
 * One example of what a policy is meant to do.
 *
 * @param file      where it stands
 * @param line      its line there
 * @param name      what it says
 * @param pack      the pack whose rules it asks
 * @param unitKinds what kind of unit each is that says so, by id
 * @param employees who takes part, by id
 * @param example   what is given and expected
 */
public record Scenario(String file, int line, String name, String pack, Map<String, String> unitKinds,
                       Map<String, Employee> employees, Example example) {

    /** Somebody who takes part; all but the id may be null. */
    public record Employee(String id, String unit, String post, java.math.BigDecimal wage, Integer stars,
                           java.math.BigDecimal points) {
    }
}
