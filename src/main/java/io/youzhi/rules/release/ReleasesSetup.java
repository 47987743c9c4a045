package io.youzhi.rules.release;

import java.time.Clock;

import io.youzhi.rules.Releases;
import io.youzhi.rules.RuleFilesRefused;
import io.youzhi.rules.book.RuleBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rule release that the server starts with: the database's live one; an empty database is seeded. */
@Configuration
@EnableConfigurationProperties(RulesProperties.class)
class ReleasesSetup {

    private static final Logger LOG = LoggerFactory.getLogger(ReleasesSetup.class);

    @Bean
    Releases releases(ReleaseArchive archive, RulesProperties properties, Clock clock) throws RuleFilesRefused {
        Releases releases = new Releases(archive::files);
        if (archive.live().isEmpty()) {
            archive.publish(ReleaseManagement.checked(properties.seed()).files(), clock.instant(), "system", properties.origin());
        }
        Publication live = archive.live().orElseThrow();
        RuleBook book = releases.book(live.release());
        releases.restore(book, archive.since());
        LOG.info("Rule release {} is live since {} ({})", live.release(), live.liveFrom(), live.origin());
        return releases;
    }
}
