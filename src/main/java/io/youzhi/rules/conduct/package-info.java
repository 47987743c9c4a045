/** Conduct: consequences of conduct events (money, points, actions) and standings. */
@org.springframework.modulith.NamedInterface("conduct")
package io.youzhi.rules.conduct;
