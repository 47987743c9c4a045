package io.youzhi.rules.fact;

import java.math.BigDecimal;

/** Arithmetic of rules. What is not known makes the whole unknown, and an unknown number compares as no. */
public final class Numbers {

    private Numbers() {
    }

    /** a + b. */
    public static BigDecimal plus(BigDecimal a, BigDecimal b) {
        return a == null || b == null ? null : a.add(b);
    }

    /** a - b. */
    public static BigDecimal minus(BigDecimal a, BigDecimal b) {
        return a == null || b == null ? null : a.subtract(b);
    }

    /** a * b. */
    public static BigDecimal times(BigDecimal a, BigDecimal b) {
        return a == null || b == null ? null : a.multiply(b);
    }

    /** The number of a literal. */
    public static BigDecimal of(String literal) {
        return new BigDecimal(literal);
    }

    /** Whether {@code a sign b}. */
    public static boolean compare(BigDecimal a, String sign, BigDecimal b) {
        if (a == null || b == null) {
            return sign.equals("!=") && a != b;
        }
        int order = a.compareTo(b);
        return switch (sign) {
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case "==" -> order == 0;
            default -> order != 0;
        };
    }
}
