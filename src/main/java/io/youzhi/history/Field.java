package io.youzhi.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the history keeps of a record, as a mapping file names it; {@link RecordKind} says which kind has which. */
enum Field {
    ID("id", Type.TEXT, 64),
    KIND("kind", Type.WORD, 20, "consultation", "fault", "complaint", "report", "praise", "suggestion", "application",
            "billing"),
    CATEGORY("category", Type.TEXT, 120),
    UNIT("unit", Type.TEXT, 120),
    QUEUE("queue", Type.TEXT, 200),
    CHANNEL("channel", Type.TEXT, 40),
    PLACE("place", Type.TEXT, 200),
    OPENED("opened", Type.TIME, 0),
    TARGET("target", Type.TIME, 0),
    CLOSED("closed", Type.TIME, 0),
    STATUS("status", Type.WORD, 10, "open", "closed"),
    CLOSURE("closure", Type.TEXT, 60),
    DUPLICATE_OF("duplicate-of", Type.TEXT, 64),
    VERDICT("verdict", Type.WORD, 7, "on-time", "late"),
    NAME("name", Type.TEXT, 120),
    STATE("state", Type.TEXT, 60),
    AREA("area", Type.TEXT, 60),
    RISK("risk", Type.WORD, 10, "high", "medium", "low"),
    REVIEW_DAYS("review-days", Type.NUMBER, 0),
    INSPECTOR("inspector", Type.TEXT, 64),
    INSPECTED("inspected", Type.TIME, 0),
    SERIOUS("serious", Type.NUMBER, 0),
    MODERATE("moderate", Type.NUMBER, 0),
    MINOR("minor", Type.NUMBER, 0),
    CRITICAL_COUNT("critical-count", Type.NUMBER, 0),
    CRITICAL_CORRECTED("critical-corrected", Type.NUMBER, 0),
    COMPLIANT("compliant", Type.WORD, 3, "yes", "no"),
    INSPECTION("inspection", Type.TEXT, 64),
    ITEM("item", Type.TEXT, 64),
    OBJECT("object", Type.TEXT, 120),
    PROBLEM("problem", Type.TEXT, 200),
    SPOT("spot", Type.TEXT, 120),
    REMEDY("remedy", Type.TEXT, 200),
    SEVERITY("severity", Type.WORD, 10, "serious", "moderate", "minor"),
    CRITICAL("critical", Type.WORD, 3, "yes", "no"),
    CORRECTED("corrected", Type.WORD, 12, "yes", "no", "not-required"),
    DAYS("days", Type.NUMBER, 0),
    CORRECTED_AT("corrected-at", Type.TIME, 0);

    /** What a field holds. */
    enum Type { TEXT, WORD, TIME, NUMBER }

    private final String word;
    private final Type type;
    private final int width;
    private final List<String> allowed;

    Field(String word, Type type, int width, String... allowed) {
        this.word = word;
        this.type = type;
        this.width = width;
        this.allowed = List.of(allowed);
    }

    /** The name in mapping files and reports. */
    String word() {
        return word;
    }

    Type type() {
        return type;
    }

    /** Longest text it takes. */
    int width() {
        return width;
    }

    /** The words it may hold; empty if any text will do. */
    List<String> allowed() {
        return allowed;
    }

    /** Whether a day without a time of day means its start, as of beginnings, and not its end, as of deadlines and ends. */
    boolean isBeginning() {
        return this == OPENED || this == INSPECTED;
    }

    static Optional<Field> ofWord(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }
}
