/** Scenarios: examples that policy staff write down and the program runs against any set of rule files. */
package io.youzhi.rules.scenario;
