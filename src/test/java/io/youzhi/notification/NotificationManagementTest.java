package io.youzhi.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.youzhi.notification.NotificationManagement.NoticeView;
import io.youzhi.shared.Bilingual;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.time.HouseTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Notices on their own table. */
@DataJpaTest(properties = "spring.jpa.properties.hibernate.connection.provider_disables_autocommit=false")
@Import({NotificationManagement.class, NoticeText.class, NotificationManagementTest.Beside.class})
@RecordApplicationEvents
class NotificationManagementTest {

    private static final Map<String, String> LATE = Map.of("number", "R-1", "limit", "resolve", "due",
            "2026-03-02T01:00:00Z");

    @Autowired
    private NotificationManagement management;
    @Autowired
    private ApplicationEvents events;

    @Test
    void tellsEachPersonOnceOfTheSameThing() {
        management.tell(List.of("li", "liu", "li"), "request:R-1", "test.late", LATE, "resolve:1");
        management.tell(List.of("liu", "chief"), "request:R-1", "test.late", LATE, "resolve:1");
        management.tell(List.of("liu"), "request:R-1", "test.late", LATE, "resolve:1.5");
        management.tell(List.of(), "request:R-1", "test.late", LATE, "resolve:2");

        assertThat(events.stream(Told.class)).extracting(Told::person).containsExactly("li", "liu", "chief", "liu");
        assertThat(management.unread("liu")).isEqualTo(2);
    }

    @Test
    void speaksTheReadersLanguage() {
        management.tell(List.of("li"), "request:R-1", "test.late", LATE, "resolve:1");
        assertThat(of("li", Locale.CHINESE)).extracting(NoticeView::text)
                .containsExactly("工单 R-1：办结时限 2026-03-02 09:00");
        assertThat(of("li", Locale.ENGLISH)).extracting(NoticeView::text)
                .containsExactly("Request R-1: resolve by 2026-03-02 09:00");
    }

    @Test
    void callsWordsOfPacksByTheirNamesInTheReadersLanguage() {
        management.tell(List.of("li"), "review:V1", "test.proposed",
                Notifications.named("action", new Bilingual("下岗", "taken off post")), "a");
        assertThat(of("li", Locale.CHINESE)).extracting(NoticeView::text).containsExactly("提议“下岗”");
        assertThat(of("li", Locale.ENGLISH)).extracting(NoticeView::text).containsExactly("Proposed: taken off post");
    }

    @Test
    void showsTheCodeWhereTheMessageIsMissing() {
        management.tell(List.of("li"), "request:R-1", "test.unwritten", Map.of("number", "$1 \\ {x}"), "a");
        assertThat(of("li", Locale.CHINESE)).singleElement().satisfies(
                notice -> assertThat(notice.text()).contains("test.unwritten").contains("$1 \\ {x}"));
    }

    @Test
    void showsUnreadOnesFirst() {
        management.tell(List.of("li"), "request:R-1", "test.late", LATE, "a");
        management.tell(List.of("li"), "request:R-2", "test.late", LATE, "b");
        Long second = of("li", Locale.CHINESE).get(0).id();
        management.read("li", second);

        assertThat(of("li", Locale.CHINESE)).extracting(NoticeView::subject)
                .containsExactly("request:R-1", "request:R-2");
        assertThat(management.of("li", true, Locale.CHINESE, PageRequest.of(0, 9))).hasSize(1);
        assertThat(management.readAll("li")).isEqualTo(1);
        assertThat(management.unread("li")).isZero();
    }

    @Test
    void nobodyReadsTheNoticesOfAnother() {
        management.tell(List.of("li"), "request:R-1", "test.late", LATE, "a");
        Long notice = of("li", Locale.CHINESE).get(0).id();
        assertThatThrownBy(() -> management.read("liu", notice)).isInstanceOf(NotFound.class);
        assertThat(of("liu", Locale.CHINESE)).isEmpty();
    }

    private List<NoticeView> of(String person, Locale locale) {
        return management.of(person, false, locale, PageRequest.of(0, 9)).getContent();
    }

    @TestConfiguration
    static class Beside {

        @Bean
        HouseTime house() {
            return new HouseTime(ZoneId.of("Asia/Shanghai"));
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        @Primary
        MessageSource words() {
            StaticMessageSource words = new StaticMessageSource();
            words.addMessage("test.late", Locale.CHINESE, "工单 {number}：{limit}时限 {due}");
            words.addMessage("test.late", Locale.ENGLISH, "Request {number}: {limit} by {due}");
            words.addMessage("test.proposed", Locale.CHINESE, "提议“{action}”");
            words.addMessage("test.proposed", Locale.ENGLISH, "Proposed: {action}");
            words.addMessage("limit.resolve", Locale.CHINESE, "办结");
            words.addMessage("limit.resolve", Locale.ENGLISH, "resolve");
            return words;
        }
    }
}
