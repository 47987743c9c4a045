package io.youzhi.conduct;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.youzhi.notification.Notifications;
import io.youzhi.org.Organisation;
import io.youzhi.org.OrganisationEvents.PostedLate;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Hears that somebody worked elsewhere since a moment that is past. What was decided since then stays, for people have
 * read and maybe appealed it; the quality office and the leaders are told which events went by the former place, and
 * correct those that are to be judged anew.
 */
@Component
class LatePostings {

    private static final int NAMED = 20;

    private final ConductEvents events;
    private final Organisation organisation;
    private final Notifications notifications;

    LatePostings(ConductEvents events, Organisation organisation, Notifications notifications) {
        this.events = events;
        this.organisation = organisation;
        this.notifications = notifications;
    }

    @ApplicationModuleListener
    void on(PostedLate heard) {
        List<ConductEvent> since = events.judged(Set.of(heard.employee()), Set.of(""), heard.since(), heard.at());
        if (!since.isEmpty()) {
            notifications.tell(told(heard), "employee:" + heard.employee(), "conduct.notice.posted-late", Map.of("employee",
                    organisation.nameOf(heard.employee()), "since", heard.since().toString(), "count",
                    String.valueOf(since.size()), "events", since.stream().limit(NAMED).map(each -> String.valueOf(each.id()))
                            .collect(Collectors.joining(", "))), "posted-late:" + heard.since());
        }
    }

    private Set<String> told(PostedLate heard) {
        Set<String> told = new TreeSet<>(organisation.holders("quality-office", heard.from()));
        new HashSet<>(List.of(heard.from(), heard.to())).forEach(unit -> told.addAll(organisation.holders("unit-leader", unit)));
        return told;
    }
}
