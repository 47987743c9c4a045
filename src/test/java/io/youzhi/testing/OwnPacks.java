package io.youzhi.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.youzhi.rules.RuleFiles;
import io.youzhi.rules.RuleFilesRefused;
import io.youzhi.rules.release.ReleaseManagement;

/**
 * Packs of the tests' own beside those that are packaged. The release that holds them says the same as the packaged one for all
 * other packs, so that it may stay live for the tests that follow.
 */
public final class OwnPacks {

    private static final Path FOLDER = Path.of("src/test/resources/packs");

    private OwnPacks() {
    }

    /** Makes them live. */
    public static void publish(ReleaseManagement releases) throws IOException, RuleFilesRefused {
        Map<String, byte[]> files = new TreeMap<>();
        RuleFiles packaged = RuleFiles.packaged();
        packaged.paths().forEach(path -> files.put(path, packaged.bytes(path)));
        try (Stream<Path> own = Files.walk(FOLDER)) {
            for (Path file : own.filter(Files::isRegularFile).toList()) {
                files.put(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        releases.publish(RuleFiles.of(files), "test", "practice");
    }
}
