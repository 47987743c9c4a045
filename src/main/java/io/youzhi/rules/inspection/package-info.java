/** How an inspection of a kind is made: how many inspectors, whether a leader is among them, whether it is announced (B-20, B-21). */
@org.springframework.modulith.NamedInterface("inspection")
package io.youzhi.rules.inspection;
