package io.youzhi.rules.book;

import java.util.List;

import io.youzhi.rules.drl.PolicyRule;
import io.youzhi.rules.pack.Pack;
import io.youzhi.rules.table.Table;

/** What one pack's folder holds, read and checked. */
record Layer(Pack pack, List<Table> tables, List<PolicyRule> rules) {
}
