package io.youzhi.conduct;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.youzhi.notification.Notifications;
import io.youzhi.org.Organisation;
import io.youzhi.rules.conduct.Consequence.SubjectKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those concerned of what is written about them into the ledger. */
@Component
class LineNotices {

    private final Notifications notifications;
    private final Organisation organisation;

    LineNotices(Notifications notifications, Organisation organisation) {
        this.notifications = notifications;
        this.organisation = organisation;
    }

    @EventListener
    void on(LineWritten written) {
        LedgerLine line = written.line();
        notifications.tell(concerned(line), "ledger-line:" + line.id(), "conduct.notice.line",
                Map.of("line", String.valueOf(line.id()), "clause", line.clause(), "until",
                        String.valueOf(line.appealUntil())), "written");
    }

    @EventListener
    void on(LineCountered countered) {
        LedgerLine line = countered.line();
        notifications.tell(concerned(line), "ledger-line:" + line.id(), "conduct.notice.line-countered",
                countered(line, countered.counter().reason()), "countered");
    }

    private static Map<String, String> countered(LedgerLine line, String reason) {
        Map<String, String> arguments = new HashMap<>(Map.of("line", String.valueOf(line.id()), "clause", line.clause()));
        arguments.put("reason", reason == null ? "–" : reason);
        return arguments;
    }

    private List<String> concerned(LedgerLine line) {
        return line.subject().kind() == SubjectKind.EMPLOYEE ? List.of(line.subject().id())
                : organisation.holders("unit-leader", line.subject().id());
    }
}
