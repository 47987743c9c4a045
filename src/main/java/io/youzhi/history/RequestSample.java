package io.youzhi.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Draws requests for a replay: closed ones on which the source has a verdict. The same seed draws the same ones. */
final class RequestSample {

    private final int limit;
    private final Random random;
    private final List<PastRequest> drawn = new ArrayList<>();
    private long fit;

    private RequestSample(int limit, long seed) {
        this.limit = limit;
        this.random = new Random(seed);
    }

    /** As many as {@code limit}, each as likely as any other, in order of opening. */
    static List<PastRequest> draw(Path file, Mapping<PastRequest> mapping, int limit, long seed) {
        RequestSample sample = new RequestSample(limit, seed);
        Translation.each(file, mapping, outcome -> sample.see(outcome.record()));
        sample.drawn.sort(Comparator.comparing(PastRequest::opened).thenComparing(PastRequest::id));
        return sample.drawn;
    }

    private void see(PastRequest request) {
        if (request != null && request.isComparable() && !request.closed().isBefore(request.opened())) {
            keep(request, ++fit);
        }
    }

    private void keep(PastRequest request, long nth) {
        if (drawn.size() < limit) {
            drawn.add(request);
            return;
        }
        long place = random.nextLong(nth);
        if (place < limit) {
            drawn.set((int) place, request);
        }
    }
}
