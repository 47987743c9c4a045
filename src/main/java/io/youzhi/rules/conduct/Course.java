package io.youzhi.rules.conduct;

import java.util.List;

/**
 * What people have to do about an action of the vocabulary.
 *
 * @param proposal   whether people decide it
 * @param decidedBy  the role that decides; null for an action that the rules decide
 * @param carriedOut how it is carried out: talk, training, supervision, return, move, leave; null where there is nothing to do
 * @param needs      what has to be on file before it is confirmed: incapability, training-or-post, notice
 */
public record Course(boolean proposal, String decidedBy, String carriedOut, List<String> needs) {
}
