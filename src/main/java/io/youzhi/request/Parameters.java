package io.youzhi.request;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.youzhi.rules.Why;
import io.youzhi.rules.Wording;
import io.youzhi.rules.settings.Settings;
import io.youzhi.rules.settings.Settings.Setting;
import io.youzhi.shared.time.Limit;
import org.springframework.stereotype.Component;

/** The policy numbers of handling that are no limit of a request: how often, how long at most. */
@Component
class Parameters {

    private final Settings settings;
    private final Wording wording;

    Parameters(Settings settings, Wording wording) {
        this.settings = settings;
        this.wording = wording;
    }

    /** What a request may be about in the words of a pack. */
    Set<String> categories(String pack, String release) {
        return wording.words(pack, "categories", release);
    }

    /** How long a clock may wait for the customer at a time. */
    Limit waitAtATime(String pack, String release) {
        return settings.of(pack, "pause.at-a-time", release).limit();
    }

    /** How long a clock may wait for the customer in all. */
    Limit waitInAll(String pack, String release) {
        return settings.of(pack, "pause.in-all", release).limit();
    }

    /** Why a clock may wait for the customer just so long: at a time, and in all. */
    Why waits(Request request) {
        Why one = settings.of(request.pack(), "pause.at-a-time", request.release()).why();
        Why all = settings.of(request.pack(), "pause.in-all", request.release()).why();
        return new Why(one.release(), one.pack(), Map.of("name", List.of("pause.at-a-time", "pause.in-all")), List.of(),
                Stream.concat(one.reasons().stream(), all.reasons().stream()).toList());
    }

    /** Whether two such requests about the same thing at the same place are one (B-11). */
    Setting linksDuplicates(String pack, String kind, String release) {
        return settings.of(pack, "duplicate.linked", kind, null, release);
    }

    /** How often the customer may be given a list of missing papers (B-2). */
    Setting informings(Request request) {
        return settings.of(request.pack(), "inform.times", request.kind(), request.category(), request.release());
    }

    /** How long after its deadline an order from outside may come (B-9). */
    Duration overdueOrder(String pack, String release) {
        return Duration.ofDays(settings.of(pack, "order.overdue-days", release).count());
    }

    /** How long any limit may be that somebody types (B-9). */
    Duration longestLimit(String pack, String release) {
        return Duration.ofDays(settings.of(pack, "limit.days", release).count());
    }

    /** By which channels customers bring requests themselves (B-12). */
    Set<String> customerChannels(String pack, String release) {
        return Set.of(settings.of(pack, "customer.channels", release).word().split("[|]"));
    }

    /** Whose word it takes to decline a request (B-4): a role of the ladder. */
    Setting refusalDecider(Request request, String release) {
        return settings.of(request.pack(), "refusal.decided-by", request.kind(), request.category(), release);
    }
}
