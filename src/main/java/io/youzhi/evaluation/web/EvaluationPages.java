package io.youzhi.evaluation.web;

import java.time.ZoneId;
import java.util.Map;

import io.youzhi.evaluation.Evaluating;
import io.youzhi.evaluation.EvaluationView;
import io.youzhi.shared.Reader;
import io.youzhi.shared.time.HouseTime;
import io.youzhi.web.Paging;
import io.youzhi.web.Readers;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Evaluations as pages: the list, one with its units and ranks, and the measures of a unit, also as a card beside a form. */
@Controller
@RequestMapping("/evaluations")
class EvaluationPages {

    private static final Sort LATEST = Sort.by(Sort.Direction.DESC, "endsAt").and(Sort.by("unit"));

    private final Evaluating evaluations;
    private final HouseTime house;

    EvaluationPages(Evaluating evaluations, HouseTime house) {
        this.evaluations = evaluations;
        this.house = house;
    }

    /** Local time of the pages. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return house.zone();
    }

    @GetMapping
    String list(@RequestParam(required = false) Integer page, Authentication login, Model model) {
        model.addAttribute("found", Paging.of(evaluations.evaluations(null, null, Readers.of(login),
                Paging.asked(page, null, null, Map.of(), LATEST))));
        return "evaluation/evaluations";
    }

    @GetMapping("/{number}")
    String one(@PathVariable String number, Authentication login, Model model) {
        Reader reader = Readers.of(login);
        EvaluationView evaluation = evaluations.evaluation(number, reader);
        model.addAttribute("evaluation", evaluation);
        model.addAttribute("measures", evaluations.measures(number, evaluation.unit(), reader));
        model.addAttribute("ranks", evaluations.ranks(number, reader));
        return "evaluation/evaluation";
    }

    @GetMapping("/{number}/units/{unit}")
    String unit(@PathVariable String number, @PathVariable String unit, Authentication login, Model model) {
        Reader reader = Readers.of(login);
        EvaluationView evaluation = evaluations.evaluation(number, reader);
        model.addAttribute("evaluation", evaluation);
        model.addAttribute("measures", evaluations.measures(number, unit, reader));
        model.addAttribute("answer", evaluation.answers().stream().filter(each -> each.unit().equals(unit)).findFirst().orElse(null));
        return "evaluation/unit";
    }

    @GetMapping("/{number}/units/{unit}/card")
    String card(@PathVariable String number, @PathVariable String unit, Authentication login, Model model) {
        model.addAttribute("card", true);
        return unit(number, unit, login, model);
    }
}
