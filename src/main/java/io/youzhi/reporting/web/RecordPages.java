package io.youzhi.reporting.web;

import java.util.Locale;

import io.youzhi.reporting.QuarterRecord;
import io.youzhi.reporting.RecordDesk;
import io.youzhi.shared.Reader;
import io.youzhi.web.Paging;
import io.youzhi.web.Readers;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The quarterly records as pages: a list to choose from, and each as people print, sign and file it. */
@Controller
@RequestMapping("/records")
class RecordPages {

    private static final Sort LATEST = Sort.by(Sort.Direction.DESC, "quarter").and(Sort.by("unit", "record"));

    private final RecordDesk desk;
    private final MessageSource messages;

    RecordPages(RecordDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping
    String records(@RequestParam(required = false) Integer page, Authentication login, Model model) {
        model.addAttribute("records", Paging.of(desk.list(null, null, null, Readers.of(login),
                Paging.asked(page, null, null, java.util.Map.of(), LATEST))));
        return "reporting/records";
    }

    @GetMapping("/{kind}/{unit}/{quarter}")
    String record(@PathVariable String kind, @PathVariable String unit, @PathVariable String quarter,
                  Authentication login, Locale locale, Model model) {
        Reader reader = Readers.of(login);
        QuarterRecord record = desk.record(kind, unit, quarter, reader);
        model.addAttribute("record", record);
        model.addAttribute("entries", desk.entries(record, reader));
        model.addAttribute("reports", desk.reports(record));
        model.addAttribute("words", new RecordWords(messages, locale, record));
        return "reporting/record";
    }
}
