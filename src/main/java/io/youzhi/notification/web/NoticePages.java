package io.youzhi.notification.web;

import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.youzhi.notification.CasePage;
import io.youzhi.notification.NotificationManagement;
import io.youzhi.notification.NotificationManagement.NoticeView;
import io.youzhi.shared.time.HouseTime;
import io.youzhi.web.Paging;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reader's own notices as a page. */
@Controller
@RequestMapping("/notices")
class NoticePages {

    private final NotificationManagement management;
    private final Map<String, CasePage> pages;
    private final HouseTime house;

    NoticePages(NotificationManagement management, List<CasePage> pages, HouseTime house) {
        this.management = management;
        this.pages = pages.stream().collect(Collectors.toMap(CasePage::kind, Function.identity()));
        this.house = house;
    }

    /** Local time of the page. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return house.zone();
    }

    @GetMapping
    String mine(Principal me, Locale locale, @RequestParam(required = false) Integer page, Model model) {
        model.addAttribute("notices", Paging.of(management.latest(me.getName(), locale,
                Paging.asked(page, null, null, Map.of(), Sort.unsorted())).map(this::line)));
        model.addAttribute("unread", management.unread(me.getName()));
        return "notification/notices";
    }

    @PostMapping("/{id}/read")
    String read(Principal me, @PathVariable Long id, @RequestParam(defaultValue = "0") int page) {
        management.read(me.getName(), id);
        return "redirect:/notices?page=" + page;
    }

    @PostMapping("/read")
    String readAll(Principal me) {
        management.readAll(me.getName());
        return "redirect:/notices";
    }

    private Line line(NoticeView notice) {
        String[] subject = notice.subject().split(":", 2);
        CasePage page = pages.get(subject[0]);
        String number = subject.length > 1 ? subject[1] : subject[0];
        return new Line(notice, number, page == null ? null : page.of(number));
    }

    /** A notice with the number of its case, and where to read of it or null. */
    record Line(NoticeView notice, String number, String address) {
    }
}
