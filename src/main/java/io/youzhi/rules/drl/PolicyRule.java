package io.youzhi.rules.drl;

import java.util.List;

/**
 * A rule of policy staff that passed the gate, written anew.
 *
 * @param name     as its author named it: clause and a sentence
 * @param clause   the clause it carries out
 * @param file     where it stands
 * @param line     its line
 * @param subject  the fact it is about, such as {@code Event}
 * @param patterns its conditions, ready for the compiler
 * @param actions  its conclusions: type and arguments, ready for the compiler
 */
public record PolicyRule(String name, String clause, String file, int line, String subject, List<String> patterns,
                         List<Action> actions) {

    /** One conclusion. */
    public record Action(String type, List<String> arguments) {
    }
}
