package io.youzhi.rules.pack;

import io.youzhi.shared.Bilingual;

/**
 * A clause of a policy pack.
 *
 * @param id      its id, such as {@code W-2}
 * @param text    what it says, in our words
 * @param shownBy the page or test that shows it, where no rule can decide it; else null
 * @param line    its line in pack.yaml
 */
public record Clause(String id, Bilingual text, String shownBy, int line) {
}
