package io.youzhi.rules.scenario;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import io.youzhi.rules.Problem;
import io.youzhi.rules.RuleFiles;
import io.youzhi.rules.RuleFilesRefused;
import io.youzhi.rules.book.RuleBook;
import io.youzhi.rules.yaml.ProblemFound;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A tool of the rule book for the shell: it needs no database and no server. */
abstract sealed class RuleTool implements Callable<Integer> permits ScenariosCommand, ClausesCommand {

    /** Exit codes. */
    private static final int GOOD = 0;
    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    @Option(names = "--rules", paramLabel = "DIR",
            description = "folder of the packs; default: those packaged with the program")
    private Path rules;
    @Option(names = "--pack", paramLabel = "NAME", description = "only this pack")
    private String pack;
    @Spec
    private CommandSpec command;

    /** Does the work; whether all is as it should be. */
    abstract boolean isGood(RuleBook book, String pack, PrintWriter out) throws IOException;

    @Override
    public final Integer call() {
        LoggingSystem.get(RuleTool.class.getClassLoader()).setLogLevel("org.drools", LogLevel.WARN);
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        try {
            return isGood(book(), pack, out) ? GOOD : FAILED;
        } catch (ProblemFound e) {
            e.problems().forEach(err::println);
        } catch (IOException | RuntimeException e) {
            err.println(e.getMessage() == null ? e.toString() : e.getMessage());
        } finally {
            out.flush();
            err.flush();
        }
        return REFUSED;
    }

    private RuleBook book() {
        if (rules != null && !Files.isDirectory(rules)) {
            throw new ProblemFound(Problem.at(rules.toString(), 0, 0, "没有这个文件夹", "there is no such folder"));
        }
        RuleBook book;
        try {
            book = RuleBook.of(rules == null ? RuleFiles.packaged() : RuleFiles.in(rules));
        } catch (RuleFilesRefused e) {
            throw new ProblemFound(e.problems());
        }
        if (pack != null && !book.packs().contains(pack)) {
            throw new ProblemFound(Problem.at("--pack " + pack, 0, 0, "没有制度包 '" + pack + "'",
                    "unknown pack '" + pack + "'; known are " + String.join(", ", book.packs())));
        }
        return book;
    }

    /** Stops where something is wrong. */
    static void require(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemFound(problems.stream().sorted().toList());
        }
    }
}
