package io.youzhi.inspection.web;

import java.util.List;
import java.util.Map;
import java.util.Locale;

import io.youzhi.inspection.InspectionDesk;
import io.youzhi.inspection.InspectionDesk.InspectionFilter;
import io.youzhi.inspection.InspectionDesk.PlanFilter;
import io.youzhi.web.Paging;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.RequestParam;
import io.youzhi.inspection.InspectionViews.FindingDetail;
import io.youzhi.inspection.InspectionWords;
import io.youzhi.notification.CasePage;
import io.youzhi.shared.Reader;
import io.youzhi.web.LocalTime;
import io.youzhi.web.Readers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Inspections and findings as people read them. */
@Controller
class InspectionPages {

    private static final int MOST = 200;
    private final InspectionDesk desk;
    private final InspectionWords words;

    InspectionPages(InspectionDesk desk, InspectionWords words) {
        this.desk = desk;
        this.words = words;
    }

    /** Names of people, units and words. */
    @ModelAttribute("names")
    InspectionWords names() {
        return words;
    }

    @GetMapping("/inspections/{number}")
    String inspection(@PathVariable String number, Authentication login, Locale language, Model model) {
        Reader reader = Readers.of(login);
        model.addAttribute("inspection", desk.inspection(number, reader));
        model.addAttribute("story", desk.story(number, reader));
        model.addAttribute("why", words.why(number, language));
        model.addAttribute("local", new LocalTime(words.zone(number)));
        return "inspection/inspection";
    }

    @GetMapping("/findings/{number}")
    String finding(@PathVariable String number, Authentication login, Locale language, Model model) {
        Reader reader = Readers.of(login);
        desk.mustSeeFinding(number, reader);
        FindingDetail detail = desk.findingDetail(number);
        String inspection = detail.finding().inspection();
        model.addAttribute("detail", detail);
        model.addAttribute("finding", detail.finding());
        model.addAttribute("inspection", desk.inspection(inspection));
        model.addAttribute("opens", desk.sees(inspection, reader));
        model.addAttribute("story", desk.findingStory(number));
        model.addAttribute("why", words.whyOfFinding(number, language));
        model.addAttribute("local", new LocalTime(words.zone(inspection)));
        return "inspection/finding";
    }

    @GetMapping("/inspection-plans")
    String plans(@RequestParam(required = false) Integer page, Authentication login, Locale language, Model model) {
        model.addAttribute("found", desk.list(new PlanFilter(null, null, null), Readers.of(login),
                Paging.asked(page, null, null, Map.of(), Sort.by(Sort.Direction.DESC, "id"))));
        return "inspection/plans";
    }

    @GetMapping("/inspection-plans/{number}")
    String plan(@PathVariable String number, Authentication login, Model model) {
        Reader reader = Readers.of(login);
        boolean sees = desk.seesPlan(number, reader);
        model.addAttribute("draws", desk.draws(number, reader));
        model.addAttribute("plan", sees ? desk.plan(number, reader) : null);
        model.addAttribute("number", number);
        model.addAttribute("story", sees ? desk.planStory(number, reader) : List.of());
        model.addAttribute("inspections", desk.list(new InspectionFilter(null, null, null, null, number, null, null, null, null,
                null), reader, Pageable.ofSize(MOST)).getContent());
        model.addAttribute("local", new LocalTime(desk.zoneOfPlan(number, reader)));
        return "inspection/plan";
    }

    /** Where notices of them lead. */
    @Configuration(proxyBeanMethods = false)
    static class Addresses {

        @Bean
        CasePage inspectionPage() {
            return new CasePage("inspection", "/inspections/{number}");
        }

        @Bean
        CasePage planPage() {
            return new CasePage("inspection-plan", "/inspection-plans/{number}");
        }

        @Bean
        CasePage findingPage() {
            return new CasePage("finding", "/findings/{number}");
        }
    }
}
