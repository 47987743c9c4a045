package io.youzhi.conduct;

import java.time.Instant;
import java.util.List;

import io.youzhi.org.Organisation;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.rules.conduct.Conduct;
import org.springframework.stereotype.Component;

/** What the ledger says of a subject, as far back as the rules look that proposed something. */
@Component
class Evidence {

    private final LedgerLines lines;
    private final Conduct rules;
    private final Calendars calendars;
    private final Organisation organisation;

    Evidence(LedgerLines lines, Conduct rules, Calendars calendars, Organisation organisation) {
        this.lines = lines;
        this.rules = rules;
        this.calendars = calendars;
        this.organisation = organisation;
    }

    /** Ids of the lines of the same subject that stood at the proposal, itself included. */
    List<Long> of(LedgerLine proposal) {
        String calendar = organisation.unit(proposal.subjectUnit(), proposal.at()).calendar();
        Instant from = rules.historyFrom(proposal.pack(), proposal.at(),
                calendars.calendar(proposal.pack(), calendar, proposal.release()).zone(), proposal.release());
        return lines.standing(proposal.subject().kind(), proposal.subject().id(), from, proposal.at()).stream()
                .map(LedgerLine::id).toList();
    }
}
