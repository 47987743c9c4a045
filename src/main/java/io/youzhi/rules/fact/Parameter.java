package io.youzhi.rules.fact;

import java.math.BigDecimal;

/** A number of the settings tables, by name. */
public final class Parameter {

    private final String name;
    private final BigDecimal number;

    /** A number with its name; a share of 20 % is 0.2. */
    public Parameter(String name, BigDecimal number) {
        this.name = name;
        this.number = number;
    }

    /** Its name in the table. */
    public String getName() {
        return name;
    }

    /** The number. */
    public BigDecimal getNumber() {
        return number;
    }
}
