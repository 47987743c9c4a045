/** What a pack's {@code pack.yaml} defines: names, clauses with their texts, and the vocabulary of tables and events. */
package io.youzhi.rules.pack;
