package io.youzhi.evaluation;

import java.util.Locale;

/** States as the API and the messages write them. */
final class Words {

    private Words() {
    }

    static String of(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
