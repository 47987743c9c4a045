/** Decisions that a pack declares itself, in pack.yaml under {@code asks}. */
@org.springframework.modulith.NamedInterface("ask")
package io.youzhi.rules.ask;
