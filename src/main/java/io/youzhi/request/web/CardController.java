package io.youzhi.request.web;

import java.util.Locale;
import java.util.Map;

import io.youzhi.request.RequestDesk;
import io.youzhi.request.RequestViews.RequestView;
import io.youzhi.shared.NotFound;
import io.youzhi.web.LocalTime;
import io.youzhi.web.Readers;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A request on one card, as it stands beside the form of its tasks. The process itself knows only the number. */
@Controller
class CardController {

    private final RequestDesk desk;

    CardController(RequestDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/requests/{number}/card")
    String card(@PathVariable String number, Authentication login, Locale language, Model model) {
        desk.mustSee(number, Readers.of(login));
        model.addAttribute("request", desk.request(number));
        model.addAttribute("category", desk.category(number, language));
        model.addAttribute("why", desk.why(number, language));
        model.addAttribute("customer", desk.customer(number));
        model.addAttribute("story", desk.story(number));
        model.addAttribute("names", new Names(desk.names(number)));
        model.addAttribute("local", new LocalTime(desk.zone(number)));
        return "card";
    }

    /** The written list of missing papers, as the customer is given it on paper (B-2). */
    @GetMapping("/requests/{number}/papers")
    String papers(@PathVariable String number, Authentication login, Locale language, Model model) {
        desk.mustSee(number, Readers.of(login));
        RequestView request = desk.request(number);
        if (request.informings().isEmpty()) {
            throw new NotFound("papers", number);
        }
        model.addAttribute("request", request);
        model.addAttribute("category", desk.category(number, language));
        model.addAttribute("customer", desk.customer(number));
        model.addAttribute("names", new Names(desk.names(number)));
        model.addAttribute("local", new LocalTime(desk.zone(number)));
        return "papers";
    }

    /** Writes units and employees by their names. */
    record Names(Map<String, String> byId) {

        /** The name, or the id of somebody who is not of the organisation; a dash for nobody. */
        public String of(String id) {
            return id == null ? "–" : byId.getOrDefault(id, id);
        }
    }
}
