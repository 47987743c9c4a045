package io.youzhi.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The engine's clock as Java's: whoever moves one has moved both. */
class BusinessClock extends Clock {

    private final ZoneId zone;

    BusinessClock() {
        this(ZoneOffset.UTC);
    }

    private BusinessClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new BusinessClock(other);
    }

    @Override
    public Instant instant() {
        return ClockUtil.now().toInstant();
    }
}
