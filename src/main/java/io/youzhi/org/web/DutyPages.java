package io.youzhi.org.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.youzhi.org.DutyManagement;
import io.youzhi.org.Words;
import io.youzhi.web.Paging;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Absences and rosters as people see and keep them. */
@Controller
@RequestMapping("/org")
class DutyPages {

    private static final int A_PAGE = 50;
    private static final Duration LOOKS_AHEAD = Duration.ofDays(7);

    private final DutyManagement duties;
    private final Clock clock;

    DutyPages(DutyManagement duties, Clock clock) {
        this.duties = duties;
        this.clock = clock;
    }

    @GetMapping("/absences")
    String absences(@RequestParam(required = false) String unit, @RequestParam(required = false) String employee,
                    @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("found", duties.absences(given(employee), given(unit), null, null, latestFirst(page)));
        return "org/absences";
    }

    @GetMapping("/duties")
    String duties(@RequestParam(required = false) String unit, @RequestParam(required = false) String duty,
                  @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("found", duties.duties(given(unit), given(duty), null, null, null, latestFirst(page)));
        model.addAttribute("words", Words.DUTIES);
        Instant now = clock.instant();
        boolean one = given(unit) != null && given(duty) != null;
        model.addAttribute("gaps", one ? duties.gaps(unit, duty, now, now.plus(LOOKS_AHEAD)) : null);
        return "org/duties";
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Pageable latestFirst(int page) {
        return Paging.at(page, A_PAGE, Sort.by(Sort.Direction.DESC, "slot.starts", "id"));
    }
}
