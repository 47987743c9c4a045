package io.youzhi.rules;

import java.nio.file.Path;
import java.time.Instant;

import io.youzhi.rules.book.RuleBook;

/** The rule files of the repository, for tests. */
public final class RuleBooks {

    private static final RuleBook SHIPPED = read(RuleFiles.in(Path.of("rules")));

    private RuleBooks() {
    }

    /** The book of the files as they are shipped. */
    public static RuleBook shipped() {
        return SHIPPED;
    }

    /** The shipped files as the one live release. */
    public static Releases live() {
        Releases releases = new Releases();
        releases.publish(SHIPPED, Instant.EPOCH);
        return releases;
    }

    /** The book of some files; they must be good. */
    public static RuleBook read(RuleFiles files) {
        try {
            return RuleBook.of(files);
        } catch (RuleFilesRefused e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
