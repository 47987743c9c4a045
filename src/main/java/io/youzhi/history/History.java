package io.youzhi.history;

import java.time.Instant;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The imported past, for whoever measures or replays it. */
@Service
public class History {

    private final PastRequests requests;

    History(PastRequests requests) {
        this.requests = requests;
    }

    /** Hands over each request of a source opened in a period ({@code to} excluded), in order of opening. */
    @Transactional(readOnly = true)
    public void requests(String source, Instant from, Instant to, Consumer<PastRequest> reader) {
        requests.forEach(source, from, to, reader);
    }

    /** What a source and we say about its time limits. */
    @Transactional(readOnly = true)
    public Verdicts verdicts(String source) {
        return requests.verdicts(source);
    }

    /**
     * What is said about time limits.
     *
     * @param requests   all of them
     * @param open       not closed: no verdict of ours
     * @param onTime     closed in time by our own verdict
     * @param late       closed late by our own verdict
     * @param comparable closed with a verdict of the source
     * @param agreed     of these, where our verdict is the same
     */
    public record Verdicts(long requests, long open, long onTime, long late, long comparable, long agreed) {

        static final Verdicts NONE = new Verdicts(0, 0, 0, 0, 0, 0);

        Verdicts and(PastRequest request) {
            boolean closed = request.closed() != null;
            boolean kept = request.ownVerdict() == io.youzhi.shared.time.Punctuality.ON_TIME;
            boolean same = request.isComparable() && request.ownVerdict() == request.sourceVerdict();
            return new Verdicts(requests + 1, open + (closed ? 0 : 1), onTime + (closed && kept ? 1 : 0),
                    late + (closed && !kept ? 1 : 0), comparable + (request.isComparable() ? 1 : 0),
                    agreed + (same ? 1 : 0));
        }
    }
}
