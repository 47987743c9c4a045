package io.youzhi.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Draws records for a replay: closed ones on which the source has a verdict. The same seed draws the same ones. */
final class ReplaySample {

    private ReplaySample() {
    }

    /** As many as {@code limit}, each as likely as any other, in order of opening. */
    static List<PastRequest> draw(Path file, Mapping<PastRequest> mapping, int limit, long seed) {
        Random random = new Random(seed);
        List<PastRequest> drawn = new ArrayList<>();
        long fit = 0;
        try (SourceFile source = SourceFile.open(file, mapping)) {
            Translation<PastRequest> translation = new Translation<>(mapping, source);
            for (SourceRecord record = source.next(); record != null; record = source.next()) {
                PastRequest request = translation.translate(record).record();
                if (fits(request)) {
                    keep(drawn, request, ++fit, limit, random);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        drawn.sort(Comparator.comparing(PastRequest::opened).thenComparing(PastRequest::id));
        return drawn;
    }

    private static boolean fits(PastRequest request) {
        return request != null && request.isComparable() && !request.closed().isBefore(request.opened());
    }

    private static void keep(List<PastRequest> drawn, PastRequest request, long fit, int limit, Random random) {
        if (drawn.size() < limit) {
            drawn.add(request);
            return;
        }
        long place = random.nextLong(fit);
        if (place < limit) {
            drawn.set((int) place, request);
        }
    }
}
