package io.youzhi.history;

import picocli.CommandLine.Command;

/** {@code import}: brings in what other systems know. */
@Command(name = "import", description = "Imports the past of other systems.",
        subcommands = {ImportRequestsCommand.class, ImportInspectionsCommand.class},
        mixinStandardHelpOptions = true, synopsisSubcommandLabel = "requests|inspections")
public final class ImportCommand {
}
