/** What a pack declares as a procedure 规程: steps that are put on record in an order, in pack.yaml under {@code procedures}. */
@org.springframework.modulith.NamedInterface("procedure")
package io.youzhi.rules.procedure;
