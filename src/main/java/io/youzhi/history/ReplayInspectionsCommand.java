package io.youzhi.history;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replay inspections}: ends with 0 when every verdict agrees with the source's record, else with 1. */
@Command(name = "inspections", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Drives inspections of another system, with what they found and when it was put right, through a",
            "running server on this machine, over its API, with a clock that moves; then compares which findings were put",
            "right on the spot, on time, late and never with the record. The server must run with the profile demo or test.",
            "The password of all logins is read from YOUZHI_PASSWORD, or asked for."})
final class ReplayInspectionsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR|FILE", arity = "1..*",
            description = "a folder with the source's files, or the files themselves: CSV (RFC 4180), plain or gzip")
    private List<Path> files;

    @Option(names = "--mapping", required = true, paramLabel = "MAPPING.yaml",
            description = "which file is which and what the columns mean")
    private String mapping;

    @Mixin
    private ReplayOptions options;

    @Option(names = "--unit", required = true, description = "the unit that is inspected")
    private String unit;

    @Option(names = "--inspector", required = true, description = "login that inspects, looks again and reads the events: a leader of the quality office")
    private String inspector;

    @Option(names = "--second-inspector", required = true, description = "login that inspects with them")
    private String second;

    @Option(names = "--user", required = true, description = "login that puts right: a handler of the unit")
    private String user;

    @Option(names = "--limit", defaultValue = "300", description = "how many inspections (default: ${DEFAULT-VALUE})")
    private int limit;

    @Override
    public Integer call() {
        return options.run((server, told) -> {
            InspectionFiles found = InspectionFiles.among(files, MappingFile.readInspections(mapping));
            InspectionCalls calls = new InspectionCalls(server, new InspectionCalls.People(inspector, second, user), unit);
            List<InspectionSample.Drawn> past = InspectionSample.draw(found, limit, options.seed());
            InspectionReplayResult result =
                    new InspectionReplay(calls, told.progress(InspectionReplay.cases(past))).go(past);
            new ReplayText(told.texts(), told.out(), told.shown()).print(result);
            return result.agreesInAll();
        });
    }
}
