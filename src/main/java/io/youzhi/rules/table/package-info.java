/**
 * Decision tables. A header with its type for each column, rows with an id and a clause; {@code .csv} and
 * {@code .xlsx} read to the same table. {@code -} is 'any' in a condition and 'says nothing' in an outcome,
 * {@code none} is explicitly nothing, blank is an error. Whatever is wrong is said with file, row and column.
 */
package io.youzhi.rules.table;
