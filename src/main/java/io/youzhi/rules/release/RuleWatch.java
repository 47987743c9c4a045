package io.youzhi.rules.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** While the server runs: takes over what other nodes publish, and watches the folder where that is asked for. */
@Component
class RuleWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RuleWatch.class);

    private final ReleaseManagement management;
    private final RulesProperties properties;
    private ScheduledExecutorService executor;

    RuleWatch(ReleaseManagement management, RulesProperties properties) {
        this.management = management;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        executor = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "rule-watch");
            thread.setDaemon(true);
            return thread;
        });
        every(management::follow);
        if (properties.watch()) {
            Path folder = properties.folder();
            if (Files.isDirectory(folder)) {
                LOG.info("Watching {}: changed rules go live by themselves", folder.toAbsolutePath());
                every(new RuleFolder(folder, management)::glance);
            } else {
                LOG.warn("There is no folder {} to watch for rules", folder.toAbsolutePath());
            }
        }
    }

    private void every(Runnable work) {
        long pause = properties.glance().toMillis();
        executor.scheduleWithFixedDelay(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("Looking for new rules failed; tried again: {}", e.toString());
            }
        }, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (executor != null) {
            executor.shutdownNow();
            executor = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }
}
