package io.youzhi.survey.web;

import io.youzhi.survey.HallDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A hall's clerks with stars and comment cards, shown in public so that a customer can choose (J-4). */
@Controller
class HallPages {

    private final HallDesk desk;

    HallPages(HallDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/halls/{unit}")
    String hall(@PathVariable String unit, Model model) {
        model.addAttribute("hall", desk.hall(unit));
        return "survey/hall";
    }
}
