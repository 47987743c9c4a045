package io.youzhi.notification.web;

import java.security.Principal;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.notification.NotificationManagement;
import io.youzhi.notification.NotificationManagement.NoticeView;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.data.web.PagedModel;
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
    PagedModel<NoticeView> mine(Principal me, Locale locale, @RequestParam(defaultValue = "false") boolean unread,
                                @ParameterObject @PageableDefault(size = 50) Pageable page) {
        Pageable asIs = PageRequest.of(page.getPageNumber(), page.getPageSize());
        return new PagedModel<>(management.of(me.getName(), unread, locale, asIs));
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
