/** Before and after: whether a rate really differs between two periods or groups (B-32). */
@org.springframework.modulith.NamedInterface("compare")
package io.youzhi.rules.compare;
