package io.youzhi.org;

import java.util.Set;

import io.youzhi.rules.Releases;
import org.springframework.stereotype.Component;

/** The packs and calendars of the live release. */
@Component
class LivePolicies implements Policies {

    private final Releases releases;

    LivePolicies(Releases releases) {
        this.releases = releases;
    }

    @Override
    public Set<String> packs() {
        return releases.packs();
    }

    @Override
    public Set<String> calendars(String pack) {
        return releases.calendars(pack);
    }
}
