package io.youzhi.conduct;

import java.util.Arrays;
import java.util.Locale;

import io.youzhi.shared.Refused;

/** How the states of events, appeals and reviews are called outside: in lower case, with dashes. */
final class Words {

    private Words() {
    }

    /** The word for a state. */
    static String of(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state that a word is looked for by; null for null, a refusal where there is none. */
    static <E extends Enum<E>> E state(Class<E> states, String word) {
        return word == null ? null : Arrays.stream(states.getEnumConstants()).filter(each -> of(each).equals(word))
                .findFirst().orElseThrow(() -> Refused.field("state", "conduct.state.unknown", word));
    }
}
