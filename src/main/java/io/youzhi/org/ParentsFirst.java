package io.youzhi.org;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts things that are parts of each other into an order in which each comes after what it is part of. */
final class ParentsFirst {

    private ParentsFirst() {
    }

    /** The same things, each after its parent where that is among them; there must be no circle. */
    static <T> List<T> of(List<T> things, Function<T, String> id, Function<T, String> parent) {
        Map<String, T> left = new LinkedHashMap<>();
        things.forEach(each -> left.put(id.apply(each), each));
        List<T> sorted = new ArrayList<>();
        while (!left.isEmpty()) {
            List<T> ready = left.values().stream()
                    .filter(each -> parent.apply(each) == null || !left.containsKey(parent.apply(each))).toList();
            sorted.addAll(ready);
            ready.forEach(each -> left.remove(id.apply(each)));
        }
        return sorted;
    }
}
