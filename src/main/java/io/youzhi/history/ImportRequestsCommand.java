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

/** {@code import requests}: ends with 0 when the file was read to its end, 1 if it or the mapping is bad, 130 if stopped. */
@Command(name = "requests", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Imports requests of another system into the history. Starts no processes, judges nobody.",
            "Can be stopped (Ctrl-C) and goes on where it was; a second run adds nothing.",
            "Settings of the server can follow, such as --spring.datasource.url=..."})
final class ImportRequestsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "CSV (RFC 4180), plain or gzip")
    private Path file;

    @Option(names = "--mapping", required = true, paramLabel = "MAPPING.yaml",
            description = "what the columns mean; classpath:mappings/boston311.yaml is one to start from")
    private String mapping;

    @Mixin
    private ImportOptions options;

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        return options.run(settings, () -> {
            Mapping<PastRequest> read = MappingFile.read(mapping);
            SourceFile.check(file, read);
            return new Work(file, read);
        });
    }

    /** The import of a file. */
    private record Work(Path file, Mapping<PastRequest> mapping) implements ImportOptions.Work<History.Verdicts> {

        @Override
        public String name() {
            return file.getFileName().toString();
        }

        @Override
        public String word() {
            return "timeLimits";
        }

        @Override
        public ImportReport<History.Verdicts> go(HistoryImport history, ImportRun.Watch watch, boolean dryRun) {
            return dryRun ? history.dryRun(file, mapping, watch) : history.requests(file, mapping, watch);
        }

        @Override
        public List<String> lines(History.Verdicts figures, Texts texts) {
            return new FigureText(texts).of(figures);
        }
    }
}
