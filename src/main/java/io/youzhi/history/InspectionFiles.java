package io.youzhi.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a source of inspections, told apart by their names as the mapping says.
 *
 * @param places      files of places, in the order of their names; so are the others
 * @param inspections files of inspections
 * @param findings    files of findings
 */
record InspectionFiles(InspectionMapping mapping, List<Path> places, List<Path> inspections, List<Path> findings) {

    /**
     * Tells the given files apart. A folder must hold at least one of each; what else lies in it is passed over. A file
     * given by itself must be one of them.
     */
    static InspectionFiles among(List<Path> given, InspectionMapping mapping) {
        List<Path> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                files.addAll(in(path, mapping, problems));
            } else if (kindsOf(path, mapping) != 1) {
                problems.add(new Problem(path.getFileName().toString(), 0, "history.files.no-pattern",
                        String.join(", ", patterns(mapping))));
            } else {
                files.add(path);
            }
        }
        if (!problems.isEmpty()) {
            throw new ImportRefused(problems);
        }
        return new InspectionFiles(mapping, of(files, mapping.places()), of(files, mapping.inspections()),
                of(files, mapping.findings()));
    }

    private static List<Path> in(Path folder, InspectionMapping mapping, List<Problem> problems) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).filter(file -> kindsOf(file, mapping) == 1).toList();
            for (Mapping<?> part : parts(mapping)) {
                if (of(files, part).isEmpty()) {
                    problems.add(new Problem(folder.getFileName().toString(), 0, "history.files.none", part.files()));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks each file's header against the mapping. */
    void check() {
        List<Problem> problems = new ArrayList<>();
        check(places, mapping.places(), problems);
        check(inspections, mapping.inspections(), problems);
        check(findings, mapping.findings(), problems);
        if (!problems.isEmpty()) {
            throw new ImportRefused(problems);
        }
    }

    private static void check(List<Path> files, Mapping<?> part, Collection<Problem> problems) {
        for (Path file : files) {
            try {
                SourceFile.check(file, part);
            } catch (ImportRefused refused) {
                problems.addAll(refused.problems());
            }
        }
    }

    /** The source's name. */
    String source() {
        return mapping.source();
    }

    private static List<Path> of(List<Path> files, Mapping<?> part) {
        return files.stream().filter(file -> matches(file, part)).sorted().toList();
    }

    private static long kindsOf(Path file, InspectionMapping mapping) {
        return parts(mapping).stream().filter(part -> matches(file, part)).count();
    }

    private static boolean matches(Path file, Mapping<?> part) {
        return FileSystems.getDefault().getPathMatcher("glob:" + part.files()).matches(file.getFileName());
    }

    private static List<String> patterns(InspectionMapping mapping) {
        return parts(mapping).stream().<String>map(Mapping::files).toList();
    }

    private static List<Mapping<?>> parts(InspectionMapping mapping) {
        return List.of(mapping.places(), mapping.inspections(), mapping.findings());
    }
}
