package io.youzhi.history;

import picocli.CommandLine.Command;

/** {@code replay}: drives the past through a running server. */
@Command(name = "replay", description = "Drives records of the past through a running server on this machine.",
        subcommands = {ReplayRequestsCommand.class, ReplayInspectionsCommand.class}, mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "requests|inspections")
public final class ReplayCommand {
}
