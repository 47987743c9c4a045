package io.youzhi.conduct.web;

import java.time.ZoneId;

import io.youzhi.conduct.AppealManagement;
import io.youzhi.conduct.AppealView;
import io.youzhi.conduct.ConductManagement;
import io.youzhi.conduct.ReviewManagement;
import io.youzhi.conduct.ReviewView;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Pages that the forms of reviews and appeals point to: what those who hear and decide must have seen. */
@Controller
@RequestMapping("/conduct")
class CasePages {

    private final ReviewManagement reviews;
    private final AppealManagement appeals;
    private final ConductManagement conduct;

    CasePages(ReviewManagement reviews, AppealManagement appeals, ConductManagement conduct) {
        this.reviews = reviews;
        this.appeals = appeals;
        this.conduct = conduct;
    }

    /** Local time of the pages. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @GetMapping("/reviews/{number}")
    String review(@PathVariable String number, Authentication login, Model model) {
        ReviewView review = reviews.find(number, Readers.of(login));
        model.addAttribute("review", review);
        return "conduct/review";
    }

    @GetMapping("/appeals/{number}")
    String appeal(@PathVariable String number, Authentication login, Model model) {
        AppealView appeal = appeals.find(number, Readers.of(login));
        model.addAttribute("appeal", appeal);
        model.addAttribute("event", conduct.find(appeal.about().event(), Readers.of(login)));
        return "conduct/appeal";
    }
}
