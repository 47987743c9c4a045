package io.youzhi.inspection;

import java.util.List;

/** The words of inspections, as the catalogue has them. */
final class Words {

    static final String RANDOM = "random";
    static final String WALK_ABOUT = "walk-about";
    /** Who inspects: the company, a department, the team itself. */
    static final List<String> LEVELS = List.of("enterprise", "department", "team");
    /** How grave a finding is, from least to most. */
    static final List<String> SEVERITIES = List.of("minor", "moderate", "serious");

    private Words() {
    }
}
