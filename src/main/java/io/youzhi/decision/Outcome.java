package io.youzhi.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was decided, field by field; a field without a value is left out. Personal data of customers does not belong here. */
public final class Outcome {

    private final String what;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Outcome(String what) {
        this.what = what;
    }

    /** The outcome of a decision, such as {@code triage}; {@code decision.what.<name>} is its name among the messages. */
    public static Outcome of(String what) {
        return new Outcome(what);
    }

    /** With a field; {@code decision.field.<name>} is its name among the messages. */
    public Outcome with(String field, Object value) {
        if (value != null) {
            values.put(field, value);
        }
        return this;
    }

    String what() {
        return what;
    }

    Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }
}
