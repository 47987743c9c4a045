package io.youzhi.org.web;

import io.youzhi.org.CalendarManagement;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar that a unit works by, year by year. */
@Controller
class CalendarPages {

    private final CalendarManagement management;

    CalendarPages(CalendarManagement management) {
        this.management = management;
    }

    @GetMapping("/org/units/{id}/calendar")
    String calendar(@PathVariable String id, @RequestParam(required = false) Integer year, Model model) {
        model.addAttribute("calendar", management.of(id, year));
        return "org/calendar";
    }
}
