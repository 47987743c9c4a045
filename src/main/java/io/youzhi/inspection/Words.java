package io.youzhi.inspection;

import java.util.List;
import java.util.Set;

/** The words of inspections, as the catalogue has them. */
final class Words {

    static final String PLANNED = "planned";
    static final String RANDOM = "random";
    static final String WALK_ABOUT = "walk-about";
    static final String COVERT = "covert";
    /** How an inspection comes about and is made. */
    static final List<String> KINDS = List.of(PLANNED, RANDOM, WALK_ABOUT, COVERT, "phone-check", "video");
    /** Kinds of which the unit hears nothing before they are recorded (B-20). */
    static final Set<String> UNANNOUNCED = Set.of(WALK_ABOUT, COVERT);
    /** Who inspects: the company, a department, the team itself. */
    static final List<String> LEVELS = List.of("enterprise", "department", "team");
    /** How grave a finding is, from least to most. */
    static final List<String> SEVERITIES = List.of("minor", "moderate", "serious");

    private Words() {
    }
}
