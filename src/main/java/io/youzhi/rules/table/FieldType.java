package io.youzhi.rules.table;

/** What a field holds. */
public enum FieldType {
    /** One word of a domain of the vocabulary. */
    WORD("String"),
    /** Several words of a domain. */
    WORDS("java.util.List"),
    /** Free text. */
    TEXT("String"),
    /** A number. */
    NUMBER("java.math.BigDecimal"),
    /** A share; {@code 20%} is 0.2. */
    PERCENT("java.math.BigDecimal"),
    /** Money with at most two decimals, signed. */
    MONEY("java.math.BigDecimal"),
    /** yes or no. */
    FLAG("Boolean"),
    /** A time limit, such as {@code 2 working hours}. */
    LIMIT("io.youzhi.shared.time.Limit"),
    /** A period, such as {@code month} or {@code 30 days}. */
    PERIOD("io.youzhi.rules.table.Period"),
    /** Numbers by name; carried, not compared. */
    NUMBERS("java.util.Map");

    private final String javaType;

    FieldType(String javaType) {
        this.javaType = javaType;
    }

    /** The Java type of such a field in a fact. */
    public String java() {
        return javaType;
    }

    /** The word in headers and pack files. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether values are ordered numbers. */
    public boolean isNumber() {
        return this == NUMBER || this == PERCENT || this == MONEY;
    }
}
