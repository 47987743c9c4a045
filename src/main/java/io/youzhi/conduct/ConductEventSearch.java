package io.youzhi.conduct;

import java.time.Instant;

import org.springframework.modulith.NamedInterface;

/** What is looked for among conduct events; null says nothing. {@code to} is not included. */
@NamedInterface("door")
public record ConductEventSearch(String type, String state, String caseNumber, String subject, Instant from,
                                 Instant to) {

    private static final Instant START = Instant.parse("1970-01-02T00:00:00Z");
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    ConductEvent.State stateOrNull() {
        return Words.state(ConductEvent.State.class, state);
    }

    Instant fromOrStart() {
        return from == null ? START : from;
    }

    Instant toOrEnd() {
        return to == null ? END : to;
    }
}
