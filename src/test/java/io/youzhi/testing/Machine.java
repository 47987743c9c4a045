package io.youzhi.testing;

import io.youzhi.testing.Needs.Thing;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What this machine has of the things that tests need, and which tests went without. */
public final class Machine {

    private static final Map<Thing, Set<String>> WITHOUT = new EnumMap<>(Thing.class);

    private Machine() {
    }

    /** Whether a thing is here. */
    public static boolean has(Thing thing) {
        return switch (thing) {
            case MYSQL -> TestDatabase.mySqlUrl().isPresent();
            case BROWSER -> onPath("chromium").or(() -> onPath("chromium-browser")).or(() -> onPath("google-chrome"))
                    .isPresent() && onPath("chromedriver").isPresent();
            case DATA -> data().isPresent();
        };
    }

    /** Whether {@code -Dyouzhi.require} asks for it. */
    static boolean requires(Thing thing) {
        return Stream.of(System.getProperty("youzhi.require", "").split(","))
                .anyMatch(name -> name.strip().equalsIgnoreCase(thing.name()));
    }

    /** The folder of the real data. */
    public static Optional<Path> data() {
        String given = System.getProperty("youzhi.test.data", System.getenv("YOUZHI_TEST_DATA"));
        if (given != null && !given.isBlank()) {
            return Optional.of(Path.of(given)).filter(Files::isDirectory);
        }
        for (Path place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            Path data = place.resolve("shared/data");
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }

    /** A program on the path. */
    public static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static synchronized void wentWithout(Thing thing, String test) {
        WITHOUT.computeIfAbsent(thing, any -> new TreeSet<>()).add(test);
    }

    static synchronized Map<Thing, Set<String>> without() {
        return WITHOUT;
    }

    static String name(Thing thing) {
        return thing.name().toLowerCase(Locale.ROOT);
    }

    static Set<Thing> things() {
        return EnumSet.allOf(Thing.class);
    }
}
