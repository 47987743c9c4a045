package io.youzhi.rules.fact;

import java.math.BigDecimal;

/** Points for a subject, signed. */
public record Points(int rule, String subject, BigDecimal amount) implements Conclusion {
}
