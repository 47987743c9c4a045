package io.youzhi.reporting.web;

import java.util.List;

import io.youzhi.org.Organisation.UnitView;
import io.youzhi.reporting.FileDesk;
import io.youzhi.shared.Reader;
import io.youzhi.web.Readers;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Files of people and monthly notices of units, to choose from. */
@Controller
class FilePages {

    private final FileDesk desk;

    FilePages(FileDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/files")
    String files(@RequestParam(required = false) String unit, Authentication login, Model model) {
        Reader reader = Readers.of(login);
        List<UnitView> units = desk.units(reader);
        String chosen = unit == null && units.size() == 1 ? units.get(0).id() : unit;
        desk.own(reader).ifPresent(own -> model.addAttribute("own", own));
        model.addAttribute("units", units);
        model.addAttribute("chosen", chosen);
        if (chosen != null) {
            model.addAttribute("people", desk.people(chosen, reader));
            model.addAttribute("months", desk.months());
        }
        return "reporting/files";
    }
}
