package io.youzhi.rules.fact;

import java.math.BigDecimal;

/** Money for a subject ({@code employee} or {@code unit}), signed: {@code insert( new Money( "unit", $amount ) )}. */
public record Money(int rule, String subject, BigDecimal amount) implements Conclusion {
}
