/** Triage of a request: kind, priority, unit, limits, papers, who must know at once (B-3). */
@org.springframework.modulith.NamedInterface("triage")
package io.youzhi.rules.triage;
