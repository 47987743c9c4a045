package io.youzhi.rules.book;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.youzhi.rules.Why;

/** What is given to a decision, field by field; what is not known is left out. */
public final class Facts {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> unkept = new HashSet<>();

    /** Adds a field unless its value is not known. Whole numbers become decimal ones. */
    public Facts with(String field, Object value) {
        if (value != null) {
            values.put(field, value instanceof Integer number ? BigDecimal.valueOf(number) : value);
        }
        return this;
    }

    /** Adds a field that rules may look at and that stays in no record of the decision: somebody's own words. */
    public Facts withUnkept(String field, Object value) {
        unkept.add(field);
        return with(field, value);
    }

    /** The fields. */
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /** Why a decision about these facts came out so; it can be kept. */
    public Why why(RuleBook book, String pack, List<Why.Reason> reasons) {
        Map<String, Object> kept = new LinkedHashMap<>(values);
        kept.keySet().removeAll(unkept);
        return new Why(book.hash(), pack, Collections.unmodifiableMap(kept), List.of(), List.copyOf(reasons));
    }
}
