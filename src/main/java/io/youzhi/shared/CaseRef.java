package io.youzhi.shared;

/**
 * A case of a feature, as modules know it that serve every feature: what sort of case it is, and its number.
 *
 * @param kind   the feature's word, such as {@code request}
 * @param number its number among cases of its kind
 */
public record CaseRef(String kind, String number) {
}
