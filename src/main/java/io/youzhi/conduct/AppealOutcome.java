package io.youzhi.conduct;

import java.util.Arrays;
import java.util.stream.Collectors;

import io.youzhi.shared.Refused;

/** How the quality office decides an appeal. */
public enum AppealOutcome {
    /** The line stays. */
    KEEP,
    /** This line is taken back. */
    REVERSE_LINE,
    /** What the line follows from is not so: the event is withdrawn with all its lines. */
    WITHDRAW_EVENT;

    /** The word of forms and API: {@code reverse-line}. */
    public String word() {
        return Words.of(this);
    }

    /** The outcome of a word; a refusal where there is none. */
    public static AppealOutcome of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst()
                .orElseThrow(() -> Refused.field("outcome", "conduct.outcome.unknown", String.valueOf(word),
                        Arrays.stream(values()).map(AppealOutcome::word).collect(Collectors.joining(", "))));
    }
}
