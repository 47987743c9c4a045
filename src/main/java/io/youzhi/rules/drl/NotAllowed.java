package io.youzhi.rules.drl;

import io.youzhi.shared.Bilingual;

/** Something that a rule of policy staff may not say, at an offset of the text looked at. */
final class NotAllowed extends Exception {

    private final int offset;
    private final transient Bilingual reason;

    NotAllowed(int offset, String zh, String en) {
        super(en);
        this.offset = offset;
        this.reason = new Bilingual(zh, en);
    }

    int offset() {
        return offset;
    }

    Bilingual reason() {
        return reason;
    }
}
