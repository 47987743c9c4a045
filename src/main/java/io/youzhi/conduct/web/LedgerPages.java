package io.youzhi.conduct.web;

import java.time.ZoneId;
import java.util.Locale;

import io.youzhi.conduct.AppealManagement;
import io.youzhi.conduct.Ledger;
import io.youzhi.conduct.LedgerLineView;
import io.youzhi.conduct.LedgerSearch;
import io.youzhi.conduct.Names;
import io.youzhi.conduct.Standings;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import io.youzhi.shared.time.HouseTime;
import io.youzhi.web.LocalTime;
import io.youzhi.web.Readers;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger as people read it: what stands there about them and their units, and how to appeal. */
@Controller
@RequestMapping("/conduct/lines")
class LedgerPages {

    private static final int LINES_ON_A_PAGE = 50;

    private final Ledger ledger;
    private final Standings standings;
    private final AppealManagement appeals;
    private final Names names;
    private final MessageSource messages;
    private final HouseTime house;

    LedgerPages(Ledger ledger, Standings standings, AppealManagement appeals, Names names, MessageSource messages,
                HouseTime house) {
        this.ledger = ledger;
        this.standings = standings;
        this.appeals = appeals;
        this.names = names;
        this.messages = messages;
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

    @GetMapping
    String lines(@RequestParam(defaultValue = "0") int page, Authentication login, Model model) {
        Reader reader = Readers.of(login);
        model.addAttribute("found", ledger.find(new LedgerSearch(null, null, null, null, null, null, null, null), reader,
                Sorting.LINES.page(page, LINES_ON_A_PAGE, "-at")));
        standings.own(reader).ifPresent(own -> model.addAttribute("standing", own));
        return "conduct/ledger";
    }

    @GetMapping("/{id}")
    String line(@PathVariable Long id, Authentication login, Locale locale, Model model) {
        Reader reader = Readers.of(login);
        model.addAttribute("why", ledger.why(id, reader, house.zone(), locale));
        model.addAttribute("local", new LocalTime(house.zone()));
        LedgerLineView line = ledger.find(id, reader);
        model.addAttribute("line", line);
        model.addAttribute("mayAppeal", appeals.mayLodge(id, reader));
        return "conduct/line";
    }

    @PostMapping("/{id}/appeal")
    String appeal(@PathVariable Long id, @RequestParam(defaultValue = "") String grounds, Authentication login,
                  Model model, Locale locale) {
        try {
            return "redirect:/conduct/appeals/" + appeals.lodge(id, grounds, Readers.of(login)).number();
        } catch (Refused refused) {
            model.addAttribute("fault", messages.getMessage(refused.code(), refused.arguments().toArray(),
                    refused.code(), locale));
            model.addAttribute("grounds", grounds);
            return line(id, login, locale, model);
        }
    }
}
