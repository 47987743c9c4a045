package io.youzhi.reporting;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import io.youzhi.shared.Refused;

/** The two records of a unit's quarter. */
public enum RecordKind {
    /** What inspections found and was not put right as it should have been (L-2). */
    INSPECTIONS("record-quarterly"),
    /** Service complaints that came in (L-3). */
    COMPLAINTS("record-complaint");

    private final String action;

    RecordKind(String action) {
        this.action = action;
    }

    /** The word for it in addresses and answers. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with a word. */
    public static RecordKind of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst()
                .orElseThrow(() -> Refused.field("kind", "reporting.unknown-kind", word));
    }

    /** The action of the ledger that enters into it. */
    String action() {
        return action;
    }

    /** The kind that an action enters into. */
    static RecordKind ofAction(String action) {
        return Arrays.stream(values()).filter(kind -> kind.action.equals(action)).findFirst().orElseThrow();
    }
}
