package io.youzhi.request.process;

import io.youzhi.engine.Form;
import io.youzhi.shared.Refused;

/** A leader's yes or no in a form. */
final class Decision {

    private Decision() {
    }

    /** Whether it is granted; anything but yes or no is refused. */
    static boolean of(Form form) {
        return switch (String.valueOf(form.text("decision"))) {
            case "granted" -> true;
            case "declined" -> false;
            default -> throw Refused.field("decision", "field.unknown-word", String.valueOf(form.text("decision")),
                    "granted, declined");
        };
    }
}
