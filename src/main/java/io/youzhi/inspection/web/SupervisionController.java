package io.youzhi.inspection.web;

import java.time.LocalDate;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.inspection.Supervision;
import io.youzhi.inspection.Supervision.SelfCheck;
import io.youzhi.web.Readers;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** How well the levels of a unit check themselves (GS-5). */
@Controller
@Tag(name = "inspections")
class SupervisionController {

    private final Supervision supervision;

    SupervisionController(Supervision supervision) {
        this.supervision = supervision;
    }

    @GetMapping("/api/supervision/{unit}")
    @ResponseBody
    @Operation(summary = "自查率 Self-check rates of a unit's levels, first and last day included")
    SelfCheck rates(@PathVariable String unit, @RequestParam LocalDate from, @RequestParam LocalDate to, Authentication login) {
        return supervision.of(unit, from, to, Readers.of(login));
    }

    @GetMapping("/supervision/{unit}")
    String page(@PathVariable String unit, @RequestParam LocalDate from, @RequestParam LocalDate to, Authentication login,
                Locale language, Model model) {
        model.addAttribute("found", supervision.of(unit, from, to, Readers.of(login)));
        model.addAttribute("language", language);
        return "inspection/supervision";
    }
}
