package io.youzhi.history;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code import requests}: ends with 0 when the file was read to its end, 1 if it or the mapping is bad, 130 if stopped. */
@Command(name = "requests", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Imports requests of another system into the history. Starts no processes, judges nobody.",
            "Can be stopped (Ctrl-C) and goes on where it was; a second run adds nothing.",
            "Settings of the server can follow, such as --spring.datasource.url=..."})
final class ImportRequestsCommand implements Callable<Integer> {

    private static final int STOPPED = 130;
    private static final int BAD = 1;
    private static final long PATIENCE_SECONDS = 60;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "CSV (RFC 4180), plain or gzip")
    private Path file;

    @Option(names = "--mapping", required = true, paramLabel = "MAPPING.yaml",
            description = "what the columns mean; classpath:mappings/boston311.yaml is one to start from")
    private String mapping;

    @Option(names = "--dry-run", description = "say what would be done, and write nothing")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "REPORT",
            description = "where to write the report, .csv or .json (default: FILE.import.csv here; none for a dry run)")
    private Path report;

    @Option(names = "--lang", paramLabel = "zh|en", description = "language of what is printed (default: the system's)")
    private String language = Locale.getDefault().getLanguage();

    @Unmatched
    private List<String> settings = new ArrayList<>();

    private final AtomicBoolean stop = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    @Override
    public Integer call() {
        refuseStrangeOptions();
        Texts texts = Texts.in(language);
        Thread hook = new Thread(this::stopBetweenTwoBatches, "stop import");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return run(texts);
        } catch (ImportRefused refused) {
            refused.problems().forEach(problem -> err().println(problem.in(texts)));
            return BAD;
        } finally {
            done.countDown();
            err().flush();
            spec.commandLine().getOut().flush();
        }
    }

    private void refuseStrangeOptions() {
        settings.stream().filter(setting -> !setting.matches("--(spring|youzhi|logging)\\..+=.*")).findFirst()
                .ifPresent(strange -> {
                    throw new CommandLine.ParameterException(spec.commandLine(), "Unknown option: '" + strange + "'");
                });
    }

    private Integer run(Texts texts) {
        Mapping read = MappingFile.read(mapping);
        SourceFile.check(file, read);
        ProgressLine progress = new ProgressLine(err(), texts, System.console() != null);
        try (ConfigurableApplicationContext context = HistoryContext.open(settingsOfRun())) {
            HistoryImport history = context.getBean(HistoryImport.class);
            ImportRun.Watch watch = (records, share, rate) -> {
                progress.show(records, share, rate);
                return !stop.get();
            };
            ImportReport result = dryRun ? history.dryRun(file, read, watch) : history.requests(file, read, watch);
            progress.end();
            return tell(result, texts);
        } catch (RuntimeException e) {
            throw HistoryImport.isDatabaseHeldByAnother(e)
                    ? new ImportRefused(new Problem(file.getFileName().toString(), 0, "history.import.database-held")) : e;
        }
    }

    private String[] settingsOfRun() {
        List<String> all = new ArrayList<>(List.of("--logging.level.root=OFF"));
        all.addAll(settings);
        if (dryRun) {
            all.addAll(List.of("--spring.flyway.enabled=false", "--youzhi.history.write=false"));
        }
        return all.toArray(String[]::new);
    }

    private Integer tell(ImportReport result, Texts texts) {
        new ReportText(result, texts, dryRun).print(spec.commandLine().getOut());
        Path target = report != null || dryRun ? report : Path.of(file.getFileName() + ".import.csv");
        if (target != null) {
            new ReportFile(result, texts).write(target);
            spec.commandLine().getOut().println(texts.of("history.report.file", target));
        }
        return result.finished() ? 0 : STOPPED;
    }

    private void stopBetweenTwoBatches() {
        stop.set(true);
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
