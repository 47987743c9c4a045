package io.youzhi.rules.release;

import org.springframework.data.jpa.repository.JpaRepository;

/** All releases that ever went live. */
interface StoredReleases extends JpaRepository<StoredRelease, String> {
}
