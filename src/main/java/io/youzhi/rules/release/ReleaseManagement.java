package io.youzhi.rules.release;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import io.youzhi.rules.Problem;
import io.youzhi.rules.Releases;
import io.youzhi.rules.RuleFiles;
import io.youzhi.rules.RuleFilesRefused;
import io.youzhi.rules.book.RuleBook;
import io.youzhi.rules.scenario.ScenarioSet;
import io.youzhi.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

/**
 * Makes releases live: read, checked (compiles, clauses known, all scenarios of the set pass), stored, swapped. A bad
 * set is refused with every problem, and the last good release stays live.
 */
@Service
public class ReleaseManagement {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseManagement.class);

    private final ReleaseArchive archive;
    private final Releases releases;
    private final Clock clock;
    private volatile Refusal refusal;
    private long seen;

    ReleaseManagement(ReleaseArchive archive, Releases releases, Clock clock) {
        this.archive = archive;
        this.releases = releases;
        this.clock = clock;
        this.seen = archive.lastNumber();
    }

    /** Checks a set and makes it live; nothing happens where it is live already. */
    public synchronized void publish(RuleFiles files, String by, String origin) throws RuleFilesRefused {
        follow();
        if (files.hash().equals(releases.live())) {
            refusal = null;
            return;
        }
        try {
            RuleBook book = checked(files);
            Publication publication = archive.publish(files, clock.instant(), by, origin);
            releases.publish(book, publication.liveFrom());
            seen = publication.number();
            refusal = null;
            LOG.info("Rule release {} is live ({}, by {})", publication.release(), origin, by);
        } catch (RuleFilesRefused e) {
            refusal = new Refusal(clock.instant(), files.hash(), by, origin, e.problems());
            e.problems().forEach(problem -> LOG.error("Rules refused: {}", problem));
            LOG.error("{} problem(s) in the rules of {}; release {} stays live", e.problems().size(), origin, releases.live());
            throw e;
        }
    }

    /** Reads, compiles and tries a set of files. */
    static RuleBook checked(RuleFiles files) throws RuleFilesRefused {
        RuleBook book = RuleBook.of(files);
        List<Problem> problems = ScenarioSet.problems(book);
        if (!problems.isEmpty()) {
            throw new RuleFilesRefused(problems);
        }
        return book;
    }

    /** Takes over what another node published. */
    public synchronized void follow() {
        long last = archive.lastNumber();
        if (last != seen) {
            archive.live().ifPresent(live -> {
                releases.restore(releases.book(live.release()), archive.since());
                seen = live.number();
                LOG.info("Rule release {} is live, published elsewhere by {}", live.release(), live.publishedBy());
            });
        }
    }

    /** When which release went live, the last one first. */
    public Page<PublicationView> publications(Pageable page) {
        return archive.all(page).map(ReleaseManagement::view);
    }

    /** A release with its files and when it was live. */
    public ReleaseView release(String hash) {
        RuleFiles files = archive.files(hash);
        if (files == null) {
            throw new NotFound("release", hash);
        }
        return new ReleaseView(hash, views(archive.of(hash)), files.paths().stream()
                .map(path -> new FileView(path, files.bytes(path).length)).toList());
    }

    /** A file of a release. */
    public byte[] file(String hash, String path) {
        RuleFiles files = archive.files(hash);
        if (files == null || !files.has(path)) {
            throw new NotFound("rule-file", hash + "/" + path);
        }
        return files.bytes(path);
    }

    /** What is live, and why the last set that was refused was. */
    public Status status() {
        return new Status(releases.live(), archive.live().map(ReleaseManagement::view).orElse(null), refusal);
    }

    private List<PublicationView> views(List<Publication> publications) {
        return publications.stream().sorted(Comparator.comparing(Publication::number).reversed())
                .map(ReleaseManagement::view).toList();
    }

    private static PublicationView view(Publication one) {
        return new PublicationView(one.number(), one.release(), one.liveFrom(), one.publishedBy(), one.origin());
    }

    /** A release went live; {@code origin} is packaged, folder or a tool's name. */
    public record PublicationView(long number, String release, Instant liveFrom, String publishedBy, String origin) {
    }

    /** A release. */
    public record ReleaseView(String hash, List<PublicationView> publications, List<FileView> files) {
    }

    /** A file of a release. */
    public record FileView(String path, long bytes) {
    }

    /** What is live. {@code refusal} is null where the last set that was tried is live. */
    public record Status(String live, PublicationView publication, Refusal refusal) {
    }

    /** A set of files that was refused. */
    public record Refusal(Instant at, String hash, String by, String origin, List<Problem> problems) {
    }
}
