package io.youzhi.evaluation;

import java.math.BigDecimal;

import io.youzhi.shared.Bilingual;
import org.springframework.modulith.NamedInterface;

/**
 * Somebody's rank in a rating of a frozen period.
 *
 * @param ratingName   what people call the rating
 * @param score        the score, or null where there were no marks
 * @param rank         among all with a score; those who are alike in everything share the better one
 * @param of           among how many
 * @param place        among those who are eligible for the star, or null
 * @param months       how many months' marks are behind it
 * @param gradeName    what the pack calls such a score, or null
 * @param stars        the stars that it makes due, or null
 */
@NamedInterface("door")
public record RankView(String rating, Bilingual ratingName, String employee, String employeeName, BigDecimal score,
                       Integer rank, Integer of, Integer place, int months, String grade, Bilingual gradeName,
                       Integer stars) {
}
