package io.youzhi.rules;

import java.nio.file.Path;
import java.time.Instant;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.youzhi.rules.book.RuleBook;

/** The rule release that the server starts with: from a folder if one is given, else as packaged. */
@Configuration
class ReleasesSetup {

    @Bean
    Releases releases(@Value("${youzhi.rules.dir:}") String folder) throws RuleFilesRefused {
        Releases releases = new Releases();
        RuleFiles files = folder.isBlank() ? RuleFiles.packaged() : RuleFiles.in(Path.of(folder));
        releases.publish(RuleBook.of(files), Instant.EPOCH);
        return releases;
    }
}
