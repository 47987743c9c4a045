package io.youzhi.request;

import io.youzhi.rules.settings.Settings;
import io.youzhi.shared.time.Limit;
import org.springframework.stereotype.Component;

/** The policy numbers of handling that are no limit of a request: how often, how long at most. */
@Component
class Parameters {

    private final Settings settings;

    Parameters(Settings settings) {
        this.settings = settings;
    }

    /** How often a limit may be extended. */
    int extensions(String pack, String release) {
        return settings.of(pack, "extension.times", release).count();
    }

    /** How long a clock may wait for the customer at a time. */
    Limit waitAtATime(String pack, String release) {
        return settings.of(pack, "pause.at-a-time", release).limit();
    }

    /** How long a clock may wait for the customer in all. */
    Limit waitInAll(String pack, String release) {
        return settings.of(pack, "pause.in-all", release).limit();
    }

    /** Whether two such requests about the same thing at the same place are one (B-11). */
    boolean linksDuplicates(String pack, String kind, String release) {
        return settings.of(pack, "duplicate.linked", kind, null, release).flag();
    }

    /** How often the customer may be given a list of missing papers (B-2). */
    int informings(Request request) {
        return settings.of(request.pack(), "inform.times", request.kind(), request.category(), request.release()).count();
    }

    /** Whose word it takes to decline a request (B-4): a role of the ladder. */
    String refusalDecider(Request request, String release) {
        return settings.of(request.pack(), "refusal.decided-by", request.kind(), request.category(), release).word();
    }
}
