/** The rule book: policy packs, their releases, decision tables and DRL. The only module that imports Drools. */
@org.springframework.modulith.ApplicationModule(displayName = "Rules 规则", allowedDependencies = {"shared", "shared::time"})
package io.youzhi.rules;
