package io.youzhi.engine.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.engine.ClockMovement;
import io.youzhi.engine.ClockMovement.Moved;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The business clock over HTTP, in the demo and test profiles only. */
@RestController
@RequestMapping("/api/clock")
@Profile({"demo", "test"})
@Tag(name = "Clock 时钟")
class ClockController {

    private final Clock clock;
    private final ClockMovement movement;

    ClockController(Clock clock, ClockMovement movement) {
        this.clock = clock;
        this.movement = movement;
    }

    @GetMapping
    @Operation(summary = "What time it is 现在时间")
    Now now() {
        return new Now(clock.instant());
    }

    @PutMapping
    @Operation(summary = "Move the clock; the answer comes when everything that is due by then has run 调整时钟")
    Moved move(@RequestBody @Valid Move move) {
        return move.stopped() ? movement.stopAt(move.now()) : movement.moveTo(move.now());
    }

    /** The business time. */
    record Now(Instant now) {
    }

    /**
     * Where to move the clock.
     *
     * @param stopped whether it then stands still
     */
    record Move(@NotNull Instant now, boolean stopped) {
    }
}
