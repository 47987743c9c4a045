package io.youzhi.evaluation.web;

import java.time.ZoneId;
import java.util.Map;

import io.youzhi.evaluation.PayrollManagement;
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

/** Payrolls as pages, also as a card beside the form that confirms one. */
@Controller
@RequestMapping("/payrolls")
class PayrollPages {

    private static final Sort LATEST = Sort.by(Sort.Direction.DESC, "month").and(Sort.by("unit"));

    private final PayrollManagement payrolls;
    private final HouseTime house;

    PayrollPages(PayrollManagement payrolls, HouseTime house) {
        this.payrolls = payrolls;
        this.house = house;
    }

    /** Local time of the pages. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return house.zone();
    }

    @GetMapping
    String list(@RequestParam(required = false) Integer page, Authentication login, Model model) {
        model.addAttribute("found", Paging.of(payrolls.list(Readers.of(login), Paging.asked(page, null, null, Map.of(), LATEST))));
        return "evaluation/payrolls";
    }

    @GetMapping("/{number}")
    String one(@PathVariable String number, Authentication login, Model model) {
        model.addAttribute("payroll", payrolls.find(number, Readers.of(login)));
        return "evaluation/payroll";
    }

    @GetMapping("/{number}/card")
    String card(@PathVariable String number, Authentication login, Model model) {
        model.addAttribute("card", true);
        return one(number, login, model);
    }
}
