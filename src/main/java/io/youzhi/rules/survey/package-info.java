/**
 * Questionnaires, as the packs write them down in {@code questionnaires/<id>.csv}: questions with weights, answered on
 * the scales of {@code scale} tables, scored from 0 to 100, and weighed otherwise by year or by customers' kind where a
 * {@code weight} table says so (E-1, GS-6). And what a rating leads to: which one opens a recovery case (B-7). A pack has
 * the questionnaires of the packs it extends; a row of the same id takes the place of the one further off ({@code scale}
 * none takes the question away).
 */
@org.springframework.modulith.NamedInterface("survey")
package io.youzhi.rules.survey;
