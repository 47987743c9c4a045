package io.youzhi;

import java.util.Set;

import io.youzhi.history.ImportCommand;
import io.youzhi.history.ReplayCommand;
import io.youzhi.rules.scenario.ClausesCommand;
import io.youzhi.rules.scenario.ScenariosCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the program does instead of serving when its first argument is a command. */
@Command(name = "youzhi", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND",
        description = "Without a command: starts the server.", subcommands = {ScenariosCommand.class,
            ClausesCommand.class, ImportCommand.class, ReplayCommand.class})
final class Tools {

    private static final Set<String> HELP = Set.of("--help", "-h");

    private Tools() {
    }

    /** Whether these arguments are for a tool and not for the server. */
    static boolean areMeant(String... arguments) {
        return arguments.length > 0
                && (HELP.contains(arguments[0]) || commandLine().getSubcommands().containsKey(arguments[0]));
    }

    /** Runs the tool; the answer is the exit code. */
    static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    private static CommandLine commandLine() {
        return new CommandLine(new Tools());
    }
}
