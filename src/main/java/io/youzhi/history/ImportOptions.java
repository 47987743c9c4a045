package io.youzhi.history;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all imports can be told, and how each of them runs: with progress, stoppable, and with a report at its end. */
final class ImportOptions {

    private static final int STOPPED = 130;
    private static final int BAD = 1;
    private static final long PATIENCE_SECONDS = 60;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--dry-run", description = "say what would be done, and write nothing")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "REPORT",
            description = "where to write the report, .csv or .json (default: NAME.import.csv here; none for a dry run)")
    private Path report;

    @Option(names = "--lang", paramLabel = "zh|en", description = "language of what is printed (default: the system's)")
    private String language = Locale.getDefault().getLanguage();

    private final AtomicBoolean stop = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    /** An import of one kind. */
    interface Work<F> {

        /** What is imported: the file's name, or the source's; its report is named after it. */
        String name();

        /** What its figures are called in a report in JSON. */
        String word();

        /** Does it, or for a dry run says what it would do. */
        ImportReport<F> go(HistoryImport history, ImportRun.Watch watch, boolean dryRun);

        /** The figures as printed. */
        List<String> lines(F figures, Texts texts);
    }

    /** Makes ready, with every refusal there is to what was given. */
    interface Preparation<F> {

        Work<F> prepared();
    }

    /** Runs an import with settings of the server; the answer is the exit code. */
    <F> int run(List<String> settings, Preparation<F> preparation) {
        refuseStrangeOptions(settings);
        Texts texts = Texts.in(language);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopBetweenTwoBatches, "stop import"));
        try {
            return run(preparation.prepared(), settings, texts);
        } catch (ImportRefused refused) {
            refused.problems().forEach(problem -> err().println(problem.in(texts)));
            return BAD;
        } finally {
            done.countDown();
            err().flush();
            spec.commandLine().getOut().flush();
        }
    }

    private void refuseStrangeOptions(List<String> settings) {
        settings.stream().filter(setting -> !setting.matches("--(spring|youzhi|logging)\\..+=.*")).findFirst()
                .ifPresent(strange -> {
                    throw new CommandLine.ParameterException(spec.commandLine(), "Unknown option: '" + strange + "'");
                });
    }

    private <F> int run(Work<F> work, List<String> settings, Texts texts) {
        ProgressLine progress = new ProgressLine(err(), texts, System.console() != null);
        try (ConfigurableApplicationContext context = HistoryContext.open(settingsOfRun(settings))) {
            ImportRun.Watch watch = (file, records, share, rate) -> {
                progress.show(file, records, share, rate);
                return !stop.get();
            };
            ImportReport<F> result = work.go(context.getBean(HistoryImport.class), watch, dryRun);
            progress.end();
            return tell(work, result, texts);
        } catch (RuntimeException e) {
            throw HistoryImport.isDatabaseHeldByAnother(e)
                    ? new ImportRefused(new Problem(work.name(), 0, "history.import.database-held")) : e;
        }
    }

    private String[] settingsOfRun(List<String> settings) {
        List<String> all = new ArrayList<>(List.of("--logging.level.root=OFF", "--logging.level.org.flywaydb=OFF"));
        all.addAll(settings);
        if (dryRun) {
            all.addAll(List.of("--spring.flyway.enabled=false", "--youzhi.history.write=false"));
        }
        return all.toArray(String[]::new);
    }

    private <F> int tell(Work<F> work, ImportReport<F> result, Texts texts) {
        PrintWriter out = spec.commandLine().getOut();
        new ReportText(result, texts, dryRun).print(out, work.lines(result.figures(), texts));
        Path target = report != null || dryRun ? report : Path.of(work.name() + ".import.csv");
        if (target != null) {
            new ReportFile(result, work.word(), texts).write(target);
            out.println(texts.of("history.report.file", target));
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
