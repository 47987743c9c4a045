package io.youzhi.history;

import picocli.CommandLine.Command;

/** {@code import}: brings in what other systems know. */
@Command(name = "import", description = "Imports the past of other systems.", subcommands = ImportRequestsCommand.class,
        mixinStandardHelpOptions = true, synopsisSubcommandLabel = "requests")
public final class ImportCommand {
}
