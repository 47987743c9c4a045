/**
 * Rating: scores from weighted components, ranks, places among those who are eligible, grades. What is weighed
 * ({@code components.csv}), what is ranked ({@code ratings.csv}) and which score makes which grade ({@code grade.csv}) stands
 * in the packs.
 *
 * <p>A share of a group holds whole persons only: of nine the lowest 10 % are nobody. Those who are alike in everything
 * that the rating looks at share the better rank, so that a rank can be worked out anew by anybody and never depends on an
 * order of rows.
 */
@org.springframework.modulith.NamedInterface("rating")
package io.youzhi.rules.rating;
