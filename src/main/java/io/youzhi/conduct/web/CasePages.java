package io.youzhi.conduct.web;

import java.time.ZoneId;
import java.util.Locale;

import io.youzhi.conduct.AppealManagement;
import io.youzhi.conduct.AppealView;
import io.youzhi.conduct.ConductManagement;
import io.youzhi.conduct.ConsequenceManagement;
import io.youzhi.conduct.Names;
import io.youzhi.conduct.ReviewManagement;
import io.youzhi.conduct.ReviewView;
import io.youzhi.shared.time.HouseTime;
import io.youzhi.web.LocalTime;
import io.youzhi.web.Readers;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reviews, appeals and conduct events as people read them; as a card, what those who hear and decide see beside their form. */
@Controller
@RequestMapping("/conduct")
class CasePages {

    private static final int REVIEWS_ON_A_PAGE = 50;

    private final ReviewManagement reviews;
    private final ConsequenceManagement consequences;
    private final AppealManagement appeals;
    private final ConductManagement conduct;
    private final Names names;
    private final HouseTime house;

    CasePages(ReviewManagement reviews, ConsequenceManagement consequences, AppealManagement appeals,
              ConductManagement conduct, Names names, HouseTime house) {
        this.reviews = reviews;
        this.consequences = consequences;
        this.appeals = appeals;
        this.conduct = conduct;
        this.names = names;
        this.house = house;
    }

    /** Local time of the pages. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return house.zone();
    }

    /** Names of people, units and words. */
    @ModelAttribute("names")
    Names names() {
        return names;
    }

    @GetMapping("/reviews")
    String reviews(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "0") int page, Authentication login,
                   Model model) {
        model.addAttribute("found", reviews.find(state.isEmpty() ? null : state, null, Readers.of(login),
                Sorting.REVIEWS.page(page, REVIEWS_ON_A_PAGE, null)));
        model.addAttribute("states", ReviewManagement.STATES);
        model.addAttribute("state", state);
        return "conduct/reviews";
    }

    @GetMapping("/reviews/{number}")
    String review(@PathVariable String number, Authentication login, Model model) {
        ReviewView review = reviews.find(number, Readers.of(login));
        model.addAttribute("review", review);
        consequences.payMeanwhile(review).ifPresent(pay -> model.addAttribute("pay", pay));
        return "conduct/review";
    }

    @GetMapping("/reviews/{number}/card")
    String reviewCard(@PathVariable String number, Authentication login, Model model) {
        model.addAttribute("card", true);
        return review(number, login, model);
    }

    @GetMapping("/appeals/{number}")
    String appeal(@PathVariable String number, Authentication login, Locale locale, Model model) {
        AppealView appeal = appeals.find(number, Readers.of(login));
        model.addAttribute("appeal", appeal);
        model.addAttribute("why", appeals.why(number, Readers.of(login), house.zone(), locale));
        model.addAttribute("local", new LocalTime(house.zone()));
        model.addAttribute("event", conduct.find(appeal.about().event(), Readers.of(login)));
        return "conduct/appeal";
    }

    @GetMapping("/appeals/{number}/card")
    String appealCard(@PathVariable String number, Authentication login, Locale locale, Model model) {
        model.addAttribute("card", true);
        return appeal(number, login, locale, model);
    }

    @GetMapping("/events/{id}")
    String event(@PathVariable Long id, Authentication login, Model model) {
        model.addAttribute("event", conduct.find(id, Readers.of(login)));
        return "conduct/event";
    }

    @GetMapping("/events/{id}/card")
    String eventCard(@PathVariable Long id, Authentication login, Model model) {
        model.addAttribute("card", true);
        return event(id, login, model);
    }
}
