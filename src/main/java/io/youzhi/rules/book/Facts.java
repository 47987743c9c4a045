package io.youzhi.rules.book;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.rules.Why;

/** What is given to a decision, field by field; what is not known is left out. */
public final class Facts {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds a field unless its value is not known. Whole numbers become decimal ones. */
    public Facts with(String field, Object value) {
        if (value != null) {
            values.put(field, value instanceof Integer number ? BigDecimal.valueOf(number) : value);
        }
        return this;
    }

    /** The fields. */
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /** Why a decision about these facts came out so. */
    public Why why(RuleBook book, String pack, List<Why.Reason> reasons) {
        return new Why(book.hash(), pack, values(), List.of(), List.copyOf(reasons));
    }
}
