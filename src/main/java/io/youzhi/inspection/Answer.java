package io.youzhi.inspection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.youzhi.shared.Refused;
import org.springframework.modulith.NamedInterface;

/** What an inspector says of an item of the checklist. */
@NamedInterface("door")
public enum Answer {
    /** As it should be. */
    PASSED,
    /** Not as it should be: there is a finding. */
    FAILED,
    /** There is no such thing here: it leaves the score alone. */
    NOT_APPLICABLE;

    /** The word for it. */
    @JsonValue
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The answer with a word. */
    @JsonCreator
    public static Answer of(String word) {
        for (Answer one : values()) {
            if (one.word().equals(word)) {
                return one;
            }
        }
        throw Refused.field("answer", "field.unknown-word", word, "passed, failed, not-applicable");
    }
}
