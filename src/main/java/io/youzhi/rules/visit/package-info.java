/** Return visits: who is called back, by when, and what a visit leads to (B-6, B-7). */
@org.springframework.modulith.NamedInterface("visit")
package io.youzhi.rules.visit;
