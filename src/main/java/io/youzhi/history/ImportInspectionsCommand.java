package io.youzhi.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** {@code import inspections}: ends as {@code import requests} does. */
@Command(name = "inspections", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Imports places, inspections and findings of another system into the history. Starts no processes,",
            "judges nobody. Can be stopped (Ctrl-C) and goes on where it was; a second run adds nothing.",
            "Settings of the server can follow, such as --spring.datasource.url=..."})
final class ImportInspectionsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR|FILE", arity = "1..*",
            description = "a folder with the source's files, or the files themselves: CSV (RFC 4180), plain or gzip")
    private List<Path> files;

    @Option(names = "--mapping", required = true, paramLabel = "MAPPING.yaml",
            description = "which file is which and what the columns mean; classpath:mappings/detroit.yaml is one to start from")
    private String mapping;

    @Mixin
    private ImportOptions options;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        return options.run(settings, () -> {
            InspectionFiles found = InspectionFiles.among(files, MappingFile.readInspections(mapping));
            found.check();
            return new Work(found);
        });
    }

    /** The import of a source's files. */
    private record Work(InspectionFiles files) implements ImportOptions.Work<InspectionFigures> {

        @Override
        public String name() {
            return files.source();
        }

        @Override
        public String word() {
            return "inspections";
        }

        @Override
        public ImportReport<InspectionFigures> go(HistoryImport history, ImportRun.Watch watch, boolean dryRun) {
            return dryRun ? history.dryRun(files, watch) : history.inspections(files, watch);
        }

        @Override
        public List<String> lines(InspectionFigures figures, Texts texts) {
            return new FigureText(texts).of(figures);
        }
    }
}
