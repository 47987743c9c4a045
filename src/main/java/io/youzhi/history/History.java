package io.youzhi.history;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.youzhi.shared.NotFound;

/** The imported past, for whoever measures or replays it. */
@Service
public class History {

    /** Before and after all records: MySQL's dates begin and end there. */
    private static final Instant BEGINNING = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private final PastRequests requests;
    private final PastPlaces places;
    private final PastInspections inspections;
    private final PastFindings findings;
    private final Imports imports;

    History(PastRequests requests, PastPlaces places, PastInspections inspections, PastFindings findings,
            Imports imports) {
        this.requests = requests;
        this.places = places;
        this.inspections = inspections;
        this.findings = findings;
        this.imports = imports;
    }

    /** Every import there was, the last first. */
    @Transactional(readOnly = true)
    public List<Import> imports() {
        return imports.all().stream().map(line -> new Import(line.id(), line.kind(), line.source(), line.file(),
                line.started(), line.finished(), line.count().records(), line.count().taken(), line.count().refused(),
                line.count().present())).toList();
    }

    /** Hands over each request of a source opened in a period ({@code to} excluded), in order of opening. */
    @Transactional(readOnly = true)
    public void requests(String source, Instant from, Instant to, Consumer<PastRequest> reader) {
        requests.forEach(source, from, to, reader);
    }

    /** Refuses to speak of a source that nothing was imported from. */
    @Transactional(readOnly = true)
    public void mustHave(String source) {
        if (imports.all().stream().noneMatch(line -> line.source().equals(source))) {
            throw new NotFound("history-source", source);
        }
    }

    /** What a source and we say about its time limits. */
    @Transactional(readOnly = true)
    public Verdicts verdicts(String source) {
        return requests.verdicts(source);
    }

    /** Hands over each inspection of a source in a period ({@code to} excluded), in order of time. */
    @Transactional(readOnly = true)
    public void inspections(String source, Instant from, Instant to, Consumer<PastInspection> reader) {
        inspections.forEach(source, from, to, reader);
    }

    /** Hands over each finding of a source's inspections in a period ({@code to} excluded), in order of time. */
    @Transactional(readOnly = true)
    public void findings(String source, Instant from, Instant to, Consumer<PastFinding> reader) {
        findings.forEach(source, from, to, reader);
    }

    /** What all inspections of a source add up to. */
    @Transactional(readOnly = true)
    public InspectionFigures inspections(String source) {
        return inspections(source, BEGINNING, END);
    }

    /** What the inspections of a source in a period ({@code to} excluded) add up to. */
    @Transactional(readOnly = true)
    public InspectionFigures inspections(String source, Instant from, Instant to) {
        InspectionFigures.Sum sum = new InspectionFigures.Sum();
        Instant first = from == null ? BEGINNING : from;
        Instant last = to == null ? END : to;
        inspections.forEachTally(source, first, last, sum::add);
        return sum.with(places.count(source), findings.lines(source, first, last));
    }

    /**
     * An import of a file.
     *
     * @param kind     request, place, inspection or finding
     * @param finished null while it runs or where it was stopped
     * @param records  read, of them ...
     * @param taken    taken
     * @param refused  not taken, as its report says
     * @param present  there already
     */
    public record Import(long id, String kind, String source, String file, Instant started, Instant finished,
                         long records, long taken, long refused, long present) {
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
