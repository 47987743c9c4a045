/** Scenarios: examples that policy staff write down and the program runs against any set of rule files. */
@org.springframework.modulith.NamedInterface("scenario")
package io.youzhi.rules.scenario;
