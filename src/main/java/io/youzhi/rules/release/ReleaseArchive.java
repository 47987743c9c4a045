package io.youzhi.rules.release;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import io.youzhi.rules.RuleFiles;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every set of rule files that ever went live, and when it did. Nothing here is ever changed or deleted. */
@Service
@Transactional(readOnly = true)
class ReleaseArchive {

    private final StoredReleases releases;
    private final Publications publications;
    private final PublishingGates gates;

    ReleaseArchive(StoredReleases releases, Publications publications, PublishingGates gates) {
        this.releases = releases;
        this.publications = publications;
        this.gates = gates;
    }

    /** The files of a release, or null. */
    RuleFiles files(String hash) {
        return releases.findById(hash).map(StoredRelease::files).orElse(null);
    }

    /** Stores the files unless they are known, and that they are live from now on. */
    @Transactional
    Publication publish(RuleFiles files, Instant at, String by, String origin) {
        long number = gates.enter().next();
        if (!releases.existsById(files.hash())) {
            releases.save(new StoredRelease(files, at));
        }
        return publications.save(new Publication(number, files.hash(), at, by, origin));
    }

    /** The publication that is live. */
    Optional<Publication> live() {
        return publications.findFirstByOrderByNumberDesc();
    }

    /** Number of the publication that is live, 0 where there is none. */
    long lastNumber() {
        return publications.lastNumber().orElse(0L);
    }

    /** A page of the publications, the last one first. */
    Page<Publication> all(Pageable page) {
        return publications.findAll(PageRequest.of(page.getPageNumber(), page.getPageSize(),
                Sort.by("number").descending()));
    }

    /** Every publication of a release, the last one first. */
    List<Publication> of(String hash) {
        return publications.findByReleaseOrderByNumberDesc(hash);
    }

    /** Which release was live since when. */
    NavigableMap<Instant, String> since() {
        NavigableMap<Instant, String> since = new TreeMap<>();
        publications.findAllByOrderByNumber().forEach(one -> since.put(one.liveFrom(), one.release()));
        return since;
    }
}
