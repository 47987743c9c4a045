package io.youzhi.engine;

import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Knows how much is at work in the background, listeners and jobs, so that whoever moves the clock can wait for it. */
@Component
@Profile({"demo", "test"})
class Background implements BeanPostProcessor {

    private int atWork;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ThreadPoolTaskExecutor executor) {
            executor.setTaskDecorator(this::counted);
        }
        return bean;
    }

    private Runnable counted(Runnable work) {
        count(1);
        return () -> {
            try {
                work.run();
            } finally {
                count(-1);
            }
        };
    }

    private synchronized void count(int more) {
        atWork += more;
        notifyAll();
    }

    /** Waits until nothing is at work, but no longer than this; answers whether anything was. */
    synchronized boolean await(Duration most) {
        boolean worked = atWork > 0;
        long end = System.nanoTime() + most.toNanos();
        for (long left = most.toNanos(); atWork > 0 && left > 0; left = end - System.nanoTime()) {
            waitAtMost(Duration.ofNanos(left));
        }
        return worked;
    }

    private void waitAtMost(Duration time) {
        try {
            wait(time.toMillis() + 1);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the clock moved", stop);
        }
    }
}
