package io.youzhi.history;

import java.io.Console;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code replay requests}: ends with 0 when every verdict agrees with the source's, else with 1. */
@Command(name = "requests", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Drives closed requests of another system through a running server on this machine, over its API,",
            "with a clock that moves; then compares what clocks, breaches and ledger say with the source's verdict.",
            "The server must run with the profile demo or test. The password of all four logins is read from",
            "YOUZHI_PASSWORD, or asked for."})
final class ReplayRequestsCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "CSV (RFC 4180), plain or gzip")
    private Path file;

    @Option(names = "--mapping", required = true, paramLabel = "MAPPING.yaml", description = "what the columns mean")
    private String mapping;

    @Option(names = "--url", required = true, description = "the server, such as http://127.0.0.1:8080")
    private URI url;

    @Option(names = "--user", required = true,
            description = "login that takes, handles and investigates: agent, handler and leader of their unit")
    private String user;

    @Option(names = "--caller", required = true, description = "login that calls back: another agent")
    private String caller;

    @Option(names = "--administrator", required = true, description = "login that moves the clock")
    private String administrator;

    @Option(names = "--quality-office", required = true, description = "login that reads the ledger")
    private String qualityOffice;

    @Option(names = "--limit", defaultValue = "1000", description = "how many requests (default: ${DEFAULT-VALUE})")
    private int limit;

    @Option(names = "--seed", defaultValue = "1", description = "draws others (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--lang", paramLabel = "zh|en", description = "language of what is printed (default: the system's)")
    private String language = Locale.getDefault().getLanguage();

    @Override
    public Integer call() {
        Texts texts = Texts.in(language);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            ReplayServer server = new ReplayServer(url,
                    new ReplayServer.People(user, caller, administrator, qualityOffice), password(texts));
            List<PastRequest> past = ReplaySample.draw(file, MappingFile.read(mapping), limit, seed);
            ReplayResult result = new Replay(server, done -> tellHowFar(err, texts, done, past.size())).go(past);
            new ReplayText(result, texts).print(out, SHOWN);
            return result.agreed() == result.total() ? 0 : 1;
        } catch (ImportRefused refused) {
            refused.problems().forEach(problem -> err.println(problem.in(texts)));
            return 1;
        } catch (ReplayServer.NotDone answer) {
            err.println(answer.getMessage());
            return 1;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static void tellHowFar(PrintWriter err, Texts texts, int done, int all) {
        if (done % Math.max(1, all / 50) == 0 || done == all) {
            err.println(texts.of("history.replay.progress", done, all));
            err.flush();
        }
    }

    private static String password(Texts texts) {
        return Optional.ofNullable(System.getenv("YOUZHI_PASSWORD")).orElseGet(() -> {
            Console console = System.console();
            char[] typed = console == null ? null : console.readPassword("%s ", texts.of("history.replay.password"));
            return typed == null ? "" : new String(typed);
        });
    }
}
