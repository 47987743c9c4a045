package io.youzhi.notification.web;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.notification.NotificationManagement;
import io.youzhi.notification.NotificationManagement.NoticeView;
import io.youzhi.web.Paging;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The reader's own notices. */
@RestController
@RequestMapping("/api/notices")
@Tag(name = "Notices 通知")
class NoticeController {

    private final NotificationManagement management;

    NoticeController(NotificationManagement management) {
        this.management = management;
    }

    @GetMapping
    @Operation(summary = "My notices, unread first 我的通知")
    Paging<NoticeView> mine(Principal me, Locale locale, @RequestParam(defaultValue = "false") boolean unread,
                            @RequestParam(required = false) Integer page,
                            @RequestParam(required = false) Integer size) {
        return Paging.of(management.of(me.getName(), unread, locale,
                Paging.asked(page, size, null, Map.of(), Sort.unsorted())));
    }

    @GetMapping("/unread")
    @Operation(summary = "How many of my notices are new 未读数")
    Unread unread(Principal me) {
        return new Unread(management.unread(me.getName()));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "I have read it 标为已读")
    void read(Principal me, @PathVariable Long id) {
        management.read(me.getName(), id);
    }

    @PostMapping("/read")
    @Operation(summary = "I have read them all; answers how many were new 全部标为已读")
    Unread readAll(Principal me) {
        return new Unread(management.readAll(me.getName()));
    }

    /** A number of notices. */
    record Unread(long count) {
    }
}
