package io.youzhi.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.youzhi.shared.NotFound;
import io.youzhi.web.Inbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps notices, and shows them to those whom they are for. */
@Service
@Transactional
public class NotificationManagement implements Notifications, Inbox {

    private final Notices notices;
    private final NoticeText text;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NotificationManagement(Notices notices, NoticeText text, ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
        this.text = text;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void tell(Collection<String> to, String subject, String code, Map<String, String> arguments, String about) {
        Set<String> people = new LinkedHashSet<>(to);
        if (people.isEmpty()) {
            return;
        }
        people.removeAll(notices.knowing(subject, about, people));
        Instant now = clock.instant();
        List<Notice> told = people.stream()
                .map(person -> new Notice(person, subject, code, arguments, about, now)).toList();
        notices.saveAll(told).forEach(notice -> events.publishEvent(notice.told()));
    }

    /** A person's notices, unread first, in a language. */
    @Transactional(readOnly = true)
    public Page<NoticeView> of(String person, boolean unread, Locale locale, Pageable page) {
        return notices.of(person, unread, page).map(notice -> view(notice, locale));
    }

    /** A person's notices, the latest first, in a language. */
    @Transactional(readOnly = true)
    public Page<NoticeView> latest(String person, Locale locale, Pageable page) {
        return notices.findByPersonOrderByToldAtDescIdDesc(person, page).map(notice -> view(notice, locale));
    }

    @Override
    @Transactional(readOnly = true)
    public long unread(String person) {
        return notices.countByPersonAndReadAtIsNull(person);
    }

    /** A person has read one of their notices. */
    public void read(String person, Long notice) {
        notices.findByIdAndPerson(notice, person).orElseThrow(() -> new NotFound("notice", notice))
                .read(clock.instant());
    }

    /** A person has read all of their notices; answers how many were new. */
    public int readAll(String person) {
        return notices.readAll(person, clock.instant());
    }

    private NoticeView view(Notice notice, Locale locale) {
        return new NoticeView(notice.id(), notice.subject(), notice.code(),
                text.in(locale, notice.code(), notice.arguments()), notice.toldAt(), notice.readAt());
    }

    /** A notice as its reader sees it; {@code readAt} is null while it is new. */
    public record NoticeView(Long id, String subject, String code, String text, Instant at, Instant readAt) {
    }
}
