package io.youzhi.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the history keeps of a request, as a mapping file names it. */
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
    VERDICT("verdict", Type.WORD, 7, "on-time", "late");

    /** What a field holds. */
    enum Type { TEXT, WORD, TIME }

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

    /** Whether a record without it cannot be kept. */
    boolean isNeeded() {
        return this == ID || this == KIND || this == OPENED;
    }

    static Optional<Field> ofWord(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Field::word).toList();
    }
}
