package io.youzhi.history;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replay requests}: ends with 0 when every verdict agrees with the source's, else with 1. */
@Command(name = "requests", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Drives closed requests of another system through a running server on this machine, over its API,",
            "with a clock that moves; then compares what clocks, breaches and ledger say with the source's verdict.",
            "The server must run with the profile demo or test. The password of all four logins is read from",
            "YOUZHI_PASSWORD, or asked for."})
final class ReplayRequestsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "CSV (RFC 4180), plain or gzip")
    private Path file;

    @Option(names = "--mapping", required = true, paramLabel = "MAPPING.yaml", description = "what the columns mean")
    private String mapping;

    @Mixin
    private ReplayOptions options;

    @Option(names = "--user", required = true,
            description = "login that takes, handles and investigates: agent, handler and leader of their unit")
    private String user;

    @Option(names = "--caller", required = true, description = "login that calls back: another agent")
    private String caller;

    @Option(names = "--quality-office", required = true, description = "login that reads the ledger")
    private String qualityOffice;

    @Option(names = "--limit", defaultValue = "1000", description = "how many requests (default: ${DEFAULT-VALUE})")
    private int limit;

    @Override
    public Integer call() {
        return options.run((server, told) -> {
            RequestCalls calls = new RequestCalls(server, new RequestCalls.People(user, caller, qualityOffice));
            List<PastRequest> past = RequestSample.draw(file, MappingFile.read(mapping), limit, options.seed());
            RequestReplayResult result = new RequestReplay(calls, told.progress(past.size())).go(past);
            new ReplayText(told.texts(), told.out(), told.shown()).print(result);
            return result.agreed() == result.total();
        });
    }
}
