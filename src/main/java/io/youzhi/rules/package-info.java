/**
 * The rule book: policy packs, their releases, decision tables and DRL. The only module that imports Drools.
 *
 * <p>A {@link io.youzhi.rules.RuleFiles set of rule files} is a value with a hash. Read, checked and compiled it is a
 * {@link io.youzhi.rules.book.RuleBook}, one release; {@link io.youzhi.rules.Releases} says which one is live. Each
 * pack has its effective {@link io.youzhi.rules.book.Book}: its own tables and rules and those of the packs it
 * extends; a row with the same id in the table of the same name takes the place of the one further off.
 *
 * <p><b>Rows are facts.</b> For each table one rule is generated that joins what is asked with the table's rows, which
 * are inserted as facts; no number stands in the DRL, so changing one compiles nothing. <b>Windows are data</b>: what
 * {@code windows.csv} declares is counted in Java before the session and matched as a fact.
 *
 * <p><b>Rules only conclude; Java settles, in one place.</b> Where several rows say an outcome, the nearer pack's
 * counts, then the one with more conditions, then the later one. {@code once} a period and {@code every} n-th are
 * columns that are settled against what stands in the ledger. So no salience, no modify, no order of firing matters.
 *
 * <p><b>What strangers write is never handed to a compiler.</b> Tables are typed cells. A {@code .drl} passes the
 * {@link io.youzhi.rules.drl.Gate}: parsed, checked node by node, and written anew.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Rules 规则", allowedDependencies = {"shared", "shared::time",
        "shared::statistics", "web"})
package io.youzhi.rules;
