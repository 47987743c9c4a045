package io.youzhi.rules.release;

import java.nio.file.Path;
import java.time.Duration;

import io.youzhi.rules.RuleFiles;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where rule files come from.
 *
 * @param dir    folder of the packs; empty means those packaged with the program
 * @param watch  whether the folder is watched and a changed set goes live by itself (demo, development); without a
 *               {@code dir} that is the folder {@code rules} in the working directory
 * @param glance how often the folder, and what other nodes published, is looked at
 */
@ConfigurationProperties("youzhi.rules")
record RulesProperties(@DefaultValue("") String dir, @DefaultValue("false") boolean watch,
                       @DefaultValue("1s") Duration glance) {

    /** What an empty database is seeded with. */
    RuleFiles seed() {
        return dir.isBlank() ? RuleFiles.packaged() : RuleFiles.in(Path.of(dir));
    }

    /** Where the seed comes from. */
    String origin() {
        return dir.isBlank() ? "packaged" : "folder";
    }

    /** The folder to watch. */
    Path folder() {
        return Path.of(dir.isBlank() ? "rules" : dir);
    }
}
