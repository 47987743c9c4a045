package io.youzhi.engine;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells a listener again what it could not deal with: one that lost a race, met a lock, or whose node died. What stood
 * open a minute ago and still does is submitted again, until the listener gets through. Age is measured from look to
 * look, for the business clock, by which publications are dated, can be moved.
 *
 * <p>Nothing keeps two nodes from submitting the same again, or one node from doing so while a slow listener still
 * runs. So every {@code @ApplicationModuleListener} must be idempotent, also when told the same twice at once: conduct's
 * take turns for whom the event is about and then record it once for its source.
 */
@Component
class Resubmission {

    private static final Logger LOG = LoggerFactory.getLogger(Resubmission.class);

    private final IncompleteEventPublications publications;
    private Set<UUID> open = Set.of();

    Resubmission(IncompleteEventPublications publications) {
        this.publications = publications;
    }

    /** Submits again what stood open at the last look already. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    synchronized void resubmit() {
        Set<UUID> before = open;
        Set<UUID> now = new HashSet<>();
        publications.resubmitIncompletePublications(publication -> {
            now.add(publication.getIdentifier());
            return before.contains(publication.getIdentifier());
        });
        open = now;
        long again = now.stream().filter(before::contains).count();
        if (again > 0) {
            LOG.warn("{} event(s) that a listener did not get through were submitted again", again);
        }
    }
}
