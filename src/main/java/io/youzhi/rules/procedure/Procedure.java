package io.youzhi.rules.procedure;

import java.util.Map;

import io.youzhi.shared.Bilingual;

/**
 * A procedure that a pack declares: which steps are put on record about a subject, and what each needs.
 *
 * @param name    its name, such as {@code arrears-cut}
 * @param label   what people see
 * @param subject what it is about, as people see it: an account, a meter, an area
 * @param clause  the clause it carries out
 * @param steps   its steps by id, in the order of the file
 */
public record Procedure(String name, Bilingual label, Bilingual subject, String clause, Map<String, Step> steps) {

    /** The roles that may record steps, with what people call them; groups of the organisation. */
    public static final Map<String, Bilingual> ROLES = Map.of("agent", new Bilingual("坐席", "agent"),
            "handler", new Bilingual("经办人", "handler"), "inspector", new Bilingual("检查员", "inspector"),
            "unit-leader", new Bilingual("单位负责人", "unit leader"),
            "quality-office", new Bilingual("服务品质办", "quality office"),
            "manager", new Bilingual("管理者", "manager"));
}
