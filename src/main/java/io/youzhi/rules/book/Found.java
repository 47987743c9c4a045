package io.youzhi.rules.book;

import java.util.List;

import io.youzhi.rules.fact.Conclusion;

/** What a session found: rows that fit, and conclusions of rules. */
public record Found(List<Hit> hits, List<Conclusion> conclusions) {
}
