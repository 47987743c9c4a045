package io.youzhi.rules.scenario;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.youzhi.rules.Problem;
import io.youzhi.rules.book.RuleBook;
import io.youzhi.rules.yaml.ProblemFound;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs scenarios: all that lie beside the rules, or those of the files and folders that are named. */
@Command(name = "scenarios", mixinStandardHelpOptions = true,
        description = "Runs scenarios against a set of rule files. Ends with 0 when all pass, 1 when one fails, "
                + "2 when a file, key, pack or value is unknown or the rules do not compile.")
public final class ScenariosCommand extends RuleTool {

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "scenario files, or folders of them")
    private List<Path> places = new ArrayList<>();

    @Override
    boolean isGood(RuleBook book, String pack, PrintWriter out) throws IOException {
        List<Scenario> scenarios = scenarios(book, pack);
        ScenarioRunner runner = new ScenarioRunner(book);
        int failed = 0;
        for (Scenario scenario : scenarios) {
            ScenarioResult result = runner.run(scenario);
            failed += result.passed() ? 0 : 1;
            out.println(oneLine(result.toString()));
        }
        out.println(scenarios.size() - failed + " passed, " + failed + " failed");
        return failed == 0;
    }

    private List<Scenario> scenarios(RuleBook book, String pack) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Scenario> all = new ArrayList<>();
        if (places.isEmpty()) {
            all.addAll(ScenarioSet.read(book, problems));
        }
        for (Path file : files()) {
            all.addAll(ScenarioFile.read(file.toString(), Files.readAllBytes(file), ScenarioSet.packs(book), problems));
        }
        require(problems);
        List<Scenario> asked = all.stream().filter(scenario -> pack == null || scenario.pack().equals(pack)).toList();
        if (asked.isEmpty()) {
            String what = pack == null ? "" : " of pack " + pack;
            throw new ProblemFound(Problem.at("scenarios", 0, 0, "没有可运行的情景", "there are no scenarios" + what));
        }
        return asked;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> paths = Files.walk(place)) {
                    List<Path> found = paths.filter(path -> Files.isRegularFile(path) && isScenarioFile(place, path))
                            .sorted().toList();
                    if (found.isEmpty()) {
                        throw unknown(place, "文件夹里没有情景文件", "there are no scenario files (*.yaml) in this folder");
                    }
                    files.addAll(found);
                }
            } else if (Files.isRegularFile(place)) {
                files.add(place);
            } else {
                throw unknown(place, "没有这个文件", "there is no such file or folder");
            }
        }
        return files;
    }

    /** In a folder of packs only what lies in their scenarios folders; in any other every YAML file. */
    private static boolean isScenarioFile(Path place, Path file) {
        String name = place.relativize(file).toString().replace('\\', '/');
        boolean rules = Stream.of("calendars/", "pack.yaml").anyMatch(name::contains);
        return name.matches(".*\\.ya?ml") && !rules && !name.startsWith(".") && !name.contains("/.");
    }

    private static ProblemFound unknown(Path place, String zh, String en) {
        return new ProblemFound(Problem.at(place.toString(), 0, 0, zh, en));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
