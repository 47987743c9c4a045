/** Escalation of a limit that runs out (B-5), and the severity of a breach. */
@org.springframework.modulith.NamedInterface("escalation")
package io.youzhi.rules.escalation;
