package io.youzhi.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {

    private static final String MAPPING = "classpath:mappings/boston311.yaml";

    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void importsTheSampleAndReportsOnIt() throws Exception {
        Path report = folder.resolve("report.json");

        assertThat(run("--report", report.toString(), "--lang", "en")).isZero();

        assertThat(out.toString()).contains("Imported from boston311 (import 1).", "80  records read, of them",
                "1  target-before-opening: promised for a time before it was opened",
                "1  missing: empty; taken without it",
                "our verdict is the source's for");
        JsonNode json = new ObjectMapper().readTree(report.toFile());
        assertThat(json.get("records").asInt()).isEqualTo(80);
        assertThat(json.get("notes")).anySatisfy(note -> {
            assertThat(note.get("reason").asText()).isEqualTo("target-before-opening");
            assertThat(note.get("record").asInt()).isEqualTo(11);
            assertThat(note.get("why").asText()).isNotBlank();
        });
    }

    @Test
    void addsNothingTheSecondTime() throws Exception {
        run("--report", folder.resolve("1.csv").toString());
        assertThat(run("--report", folder.resolve("2.csv").toString(), "--lang", "zh")).isZero();

        assertThat(out.toString()).contains("80  条早已存在，保持不变");
        assertThat(Files.readString(folder.resolve("2.csv"))).contains("1,80,2,,,already-there,1,false,");
    }

    @Test
    void writesNothingInADryRun() throws Exception {
        assertThat(run("--dry-run", "--lang", "en")).isZero();

        assertThat(out.toString()).contains("Dry run from boston311: nothing was written.", "80  records read, of them");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void importsPlacesInspectionsAndFindingsOfAFolder() throws Exception {
        Path report = folder.resolve("report.json");

        assertThat(runInspections("--report", report.toString(), "--lang", "en")).isZero();

        assertThat(out.toString()).contains("Imported from detroit (import 1, 2, 3).", "detroit-sample-violations.csv",
                "2  exact-duplicate: the same, cell by cell, stood earlier in the file",
                "Inspections: 16 of 6 places, with 26 findings.");
        JsonNode json = new ObjectMapper().readTree(report.toFile());
        assertThat(json.get("records").asInt()).isEqualTo(48);
        assertThat(json.get("inspections").get("counts").get("numerator").asInt()).isEqualTo(16);
        assertThat(json.get("notes")).anySatisfy(note -> {
            assertThat(note.get("reason").asText()).isEqualTo("exact-duplicate");
            assertThat(note.get("file").asText()).isEqualTo("detroit-sample-violations.csv");
        });
        assertThat(runInspections("--report", report.toString(), "--lang", "zh")).isZero();
        assertThat(out.toString()).contains("26  条早已存在，保持不变");
    }

    @Test
    void saysWhichFilesOfInspectionsAreNotThere() throws Exception {
        int code = command().execute("inspections", folder.toString(), "--mapping", "classpath:mappings/detroit.yaml",
                "--lang", "en");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("the folder has no file that matches *violations*.csv*");
    }

    @Test
    void refusesABadMappingWithFileLineAndReason() throws Exception {
        Path mapping = Files.writeString(folder.resolve("bad.yaml"), "source: here\ntime: {}\ncolumns:\n  idd: x\n");

        assertThat(command().execute("requests", sample(), "--mapping", mapping.toString(), "--lang", "en")).isEqualTo(1);

        assertThat(err.toString()).contains("bad.yaml:4: unknown key \"idd\"", "bad.yaml:2: key \"zone\" is missing");
    }

    @Test
    void saysThatTheFileIsMissing() {
        assertThat(command().execute("requests", "none.csv", "--mapping", MAPPING, "--lang", "en")).isEqualTo(1);

        assertThat(err.toString()).contains("none.csv: there is no such file");
    }

    @Test
    void saysThatAServerHoldsTheDatabase() throws Exception {
        String held = "jdbc:h2:file:" + folder.resolve("db");
        try (Connection server = DriverManager.getConnection(held, "sa", "")) {
            assertThat(server.isValid(1)).isTrue();
            assertThat(inAnotherProgram()).isEqualTo(1);
        }
    }

    @Test
    void refusesAnOptionThatItDoesNotKnow() throws Exception {
        assertThat(run("--dri-run")).isEqualTo(2);

        assertThat(err.toString()).contains("Unknown option: '--dri-run'");
    }

    private int run(String... more) throws Exception {
        String[] arguments = {"requests", sample(), "--mapping", MAPPING,
            "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("db") + ";DB_CLOSE_ON_EXIT=FALSE"};
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return command().execute(all);
    }

    private int runInspections(String... more) throws Exception {
        Path samples = Path.of(getClass().getResource("/mappings/detroit.yaml").toURI()).getParent();
        String[] arguments = {"inspections", samples.toString(), "--mapping", "classpath:mappings/detroit.yaml",
            "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("db") + ";DB_CLOSE_ON_EXIT=FALSE"};
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return command().execute(all);
    }

    private int inAnotherProgram() throws Exception {
        Path said = folder.resolve("said.txt");
        Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "io.youzhi.YouzhiApplication", "import", "requests", sample(),
                "--mapping", MAPPING, "--lang", "en", "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("db"))
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said).content().endsWith("the database file is in use: stop the server first, or use MySQL\n")
                .doesNotContain("\tat ");
        return program.exitValue();
    }

    private CommandLine command() {
        return new CommandLine(new ImportCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    }

    private String sample() throws IOException {
        Path sample = folder.resolveSibling(folder.getFileName() + "-sample.csv");
        try (var in = getClass().getResourceAsStream("/mappings/boston311-sample.csv")) {
            Files.write(sample, in.readAllBytes());
        }
        return sample.toString();
    }
}
