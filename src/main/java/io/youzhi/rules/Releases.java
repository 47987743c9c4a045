package io.youzhi.rules;

import java.time.Instant;

/** Which rule release is in force. */
public interface Releases {

    /** Content hash of the live release. */
    String live();

    /** Content hash of the release in force at a moment; the first one for moments before it. */
    String inForceAt(Instant moment);
}
