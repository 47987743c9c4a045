/** The rule book itself: packs read and joined, turned into DRL, compiled once for each text, and asked. */
package io.youzhi.rules.book;
