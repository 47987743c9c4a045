/** The imported past: requests of other systems, as they were, for measures, standings and replays. */
@org.springframework.modulith.ApplicationModule(displayName = "History 历史", allowedDependencies = {"shared", "shared::time", "org"})
package io.youzhi.history;
