package io.youzhi.rules.table;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a column is used: a comparison for a condition, {@code set} for an outcome. */
public enum Operator {
    /** One of the listed values. */
    IN("in"),
    /** The list that the fact holds has this value. */
    HAS("has"),
    /** The text has one of these words in it. */
    MENTIONS("mentions"),
    /** Equal. */
    EQUAL("="),
    /** At least. */
    AT_LEAST(">="),
    /** More than. */
    MORE(">"),
    /** At most. */
    AT_MOST("<="),
    /** Less than. */
    LESS("<"),
    /** An outcome. */
    SET("set");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** As headers write it. */
    public String sign() {
        return sign;
    }

    /** The operator of a sign. */
    public static Optional<Operator> of(String sign) {
        return Arrays.stream(values()).filter(operator -> operator.sign.equals(sign)).findFirst();
    }

    /** Whether it compares numbers by order. */
    public boolean ordered() {
        return this == AT_LEAST || this == MORE || this == AT_MOST || this == LESS;
    }

    /** Whether it can be used with fields of a type. */
    public boolean fits(FieldType type) {
        return switch (this) {
            case SET -> type != FieldType.NUMBERS;
            case IN -> type == FieldType.WORD || type == FieldType.TEXT;
            case HAS -> type == FieldType.WORDS;
            case MENTIONS -> type == FieldType.TEXT;
            case EQUAL -> type == FieldType.WORD || type == FieldType.TEXT || type == FieldType.FLAG || type.isNumber();
            default -> type.isNumber();
        };
    }

    static String known() {
        return Arrays.stream(values()).map(Operator::sign).collect(Collectors.joining(" "));
    }
}
