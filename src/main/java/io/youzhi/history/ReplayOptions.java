package io.youzhi.history;

import java.io.Console;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all replays can be told, and how each of them runs. */
final class ReplayOptions {

    private static final int SHOWN = 20;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--url", required = true, description = "the server, such as http://127.0.0.1:8080")
    private URI url;

    @Option(names = "--administrator", required = true, description = "login that moves the clock")
    private String administrator;

    @Option(names = "--seed", defaultValue = "1", description = "draws others (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--lang", paramLabel = "zh|en", description = "language of what is printed (default: the system's)")
    private String language = Locale.getDefault().getLanguage();

    /** A replay of one kind; the answer is whether all agrees. */
    interface Work {

        boolean go(ReplayServer server, Told told);
    }

    /** Draws others. */
    long seed() {
        return seed;
    }

    /** Runs a replay: 0 when everything agrees with the source, else 1. */
    int run(Work work) {
        Texts texts = Texts.in(language);
        PrintWriter err = spec.commandLine().getErr();
        try {
            ReplayServer server = new ReplayServer(url, administrator, password(texts));
            return work.go(server, new Told(texts, spec.commandLine().getOut(), err)) ? 0 : 1;
        } catch (ImportRefused refused) {
            refused.problems().forEach(problem -> err.println(problem.in(texts)));
            return 1;
        } catch (ReplayServer.NotDone answer) {
            err.println(answer.getMessage());
            return 1;
        } finally {
            spec.commandLine().getOut().flush();
            err.flush();
        }
    }

    /** Where a replay tells what it does. */
    record Told(Texts texts, PrintWriter out, PrintWriter err) {

        /** Hears how many of {@code all} are over, and tells it now and then. */
        IntConsumer progress(int all) {
            return done -> {
                if (done % Math.max(1, all / 50) == 0 || done == all) {
                    err.println(texts.of("history.replay.progress", done, all));
                    err.flush();
                }
            };
        }

        /** How many cases are shown on which there is no agreement. */
        int shown() {
            return SHOWN;
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
