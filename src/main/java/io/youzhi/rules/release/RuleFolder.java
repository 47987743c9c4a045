package io.youzhi.rules.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.youzhi.rules.RuleFiles;
import io.youzhi.rules.RuleFilesRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of rule files while it is watched. It is looked at again and again (a folder of a container or a network
 * sends no events); when it changed and then stood still for one glance, it is read as a whole and published.
 */
final class RuleFolder {

    private static final Logger LOG = LoggerFactory.getLogger(RuleFolder.class);

    private final Path folder;
    private final ReleaseManagement management;
    private Map<String, String> settled;
    private Map<String, String> before;

    /** What the folder holds now is not published: the database's release is live until something changes here. */
    RuleFolder(Path folder, ReleaseManagement management) {
        this.folder = folder;
        this.management = management;
        this.settled = traces();
        this.before = settled;
    }

    /** Looks at the folder once. */
    void glance() {
        Map<String, String> now = traces();
        boolean still = now.equals(before);
        before = now;
        if (still && !now.equals(settled)) {
            publish(now);
        }
    }

    private void publish(Map<String, String> now) {
        try {
            RuleFiles files = RuleFiles.in(folder);
            if (traces().equals(now)) {
                settled = now;
                management.publish(files, "system", "folder");
            }
        } catch (RuleFilesRefused e) {
            LOG.debug("refused and said so", e);
        } catch (UncheckedIOException e) {
            LOG.warn("cannot read the rules in {}: {}", folder, e.getMessage());
        }
    }

    /** Size and time of every file: enough to see that something changed. */
    private Map<String, String> traces() {
        Map<String, String> traces = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                traces.put(path.toString(), Files.size(path) + " " + Files.getLastModifiedTime(path).toInstant());
            }
        } catch (IOException | UncheckedIOException e) {
            traces.put("unreadable", e.getClass().getSimpleName());
        }
        return traces;
    }
}
