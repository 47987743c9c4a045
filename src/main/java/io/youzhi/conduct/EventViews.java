package io.youzhi.conduct;

import io.youzhi.shared.Reader;
import org.springframework.stereotype.Component;

/** One event as others see it, with its chain: what followed, what it corrects, what stands in its place. */
@Component
class EventViews {

    private final ConductEvents events;
    private final Ledger ledger;

    EventViews(ConductEvents events, Ledger ledger) {
        this.events = events;
        this.ledger = ledger;
    }

    /** Everything, for whoever sees everything. */
    ConductEventView of(ConductEvent event) {
        return event.view(correctedBy(event), ledger.ofEvent(event.id()), ledger.because(event.id()));
    }

    /** As much of it as a reader may see. */
    ConductEventView of(ConductEvent event, Reader reader) {
        return event.view(correctedBy(event), ledger.seenBy(reader, ledger.ofEvent(event.id())),
                ledger.seenBy(reader, ledger.because(event.id())));
    }

    private Long correctedBy(ConductEvent event) {
        return events.findByCorrects(event.id()).map(ConductEvent::id).orElse(null);
    }
}
