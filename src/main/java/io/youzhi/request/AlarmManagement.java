package io.youzhi.request;

import io.youzhi.limit.ClockLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens when a clock's alarm goes off. */
@Service
@Transactional
public class AlarmManagement {

    private final Cases cases;
    private final Escalations ladder;
    private final ClockLedger ledger;

    AlarmManagement(Cases cases, Escalations ladder, ClockLedger ledger) {
        this.cases = cases;
        this.ladder = ladder;
        this.ledger = ledger;
    }

    /** Takes the steps of the ladder that are reached, and sets the alarm to the next one. */
    public void escalate(String number) {
        Request request = cases.get(number);
        ladder.catchUp(request);
        cases.setAlarm(request);
    }

    /** The wait for the customer has lasted long enough: the clocks run on. Says what is to be done next. */
    public Step endWait(String number) {
        Request request = cases.get(number);
        if (request.waitingSince() != null) {
            request.goOn();
            ledger.resume(request, null, cases.now());
            cases.write(request, null, "resumed", null, "request.wait-over");
            cases.tell(request, java.util.Set.of(request.owner()), "request.notice.wait-over", java.util.Map.of(),
                    "wait-over:" + cases.now());
            cases.setAlarm(request);
        }
        return cases.next(request);
    }
}
