package io.youzhi.org.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.youzhi.org.AssetManagement;
import io.youzhi.org.AssetManagement.AssetEntry;
import io.youzhi.org.CalendarManagement;
import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationFile.UnitEntry;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.org.QrCode;
import io.youzhi.org.Words;
import io.youzhi.rules.Releases;
import io.youzhi.web.Paging;
import io.youzhi.web.Tags;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organisation as people see and keep it. What they send goes to the API, which checks it. */
@Controller
@RequestMapping("/org")
class OrganisationPages {

    private static final int A_PAGE = 50;
    private static final int A_SHEET = 24;

    private final OrganisationManagement management;
    private final CalendarManagement calendars;
    private final AssetManagement assets;
    private final Releases releases;
    private final Tags tags;

    OrganisationPages(OrganisationManagement management, CalendarManagement calendars, AssetManagement assets,
                      Releases releases, Tags tags) {
        this.management = management;
        this.calendars = calendars;
        this.assets = assets;
        this.releases = releases;
        this.tags = tags;
    }

    @GetMapping
    String tree(Model model) {
        Map<String, List<UnitEntry>> below = management.whole().units().stream()
                .collect(Collectors.groupingBy(unit -> unit.parent() == null ? "" : unit.parent()));
        model.addAttribute("below", below);
        return "org/tree";
    }

    @GetMapping("/units/{id}")
    String unit(@PathVariable String id, Model model) {
        return unit(management.unit(id), model);
    }

    @GetMapping("/new-unit")
    String newUnit(@RequestParam(required = false) String parent, Model model) {
        model.addAttribute("fresh", true);
        return unit(new UnitEntry("", "", "team", parent, null, null, null, null, null), model);
    }

    private String unit(UnitEntry unit, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("tag", tags.of(unit));
        model.addAttribute("kinds", Words.KINDS);
        model.addAttribute("marks", Words.MARKS);
        model.addAttribute("packs", releases.packs());
        boolean there = !unit.id().isEmpty();
        model.addAttribute("choices", calendars.choices(there ? unit.id() : unit.parent()));
        model.addAttribute("calendar", there ? calendars.of(unit.id(), null) : null);
        model.addAttribute("staff", there ? management.employees(unit.id(), null, true, null, first("id")).getContent()
                : List.of());
        model.addAttribute("terms", there ? management.terms(unit.id()) : List.of());
        return "org/unit";
    }

    @GetMapping("/employees")
    String employees(@RequestParam(required = false) String q, @RequestParam(required = false) String unit,
                     @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("found", management.employees(given(unit), null, null, given(q), page(page, "id")));
        return "org/employees";
    }

    @GetMapping("/employees/{id}")
    String employee(@PathVariable String id, Model model) {
        model.addAttribute("postings", management.postings(id));
        model.addAttribute("held", management.work(id));
        return employee(management.employee(id), model);
    }

    @GetMapping("/new-employee")
    String newEmployee(@RequestParam(required = false) String unit, Model model) {
        model.addAttribute("fresh", true);
        return employee(new EmployeeEntry("", "", unit, null, null, null, null, null, null), model);
    }

    private String employee(EmployeeEntry one, Model model) {
        model.addAttribute("one", one);
        model.addAttribute("tag", tags.of(one));
        model.addAttribute("roles", Words.ROLES);
        return "org/employee";
    }

    @GetMapping("/assets")
    String assets(@RequestParam(required = false) String q, @RequestParam(required = false) String unit,
                  @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("found", assets.assets(given(unit), null, null, given(q), page(page, "code")));
        return "org/assets";
    }

    @GetMapping("/asset")
    String asset(@RequestParam String code, Model model) {
        AssetEntry asset = assets.find(code);
        model.addAttribute("asset", asset);
        model.addAttribute("tag", tags.of(asset));
        model.addAttribute("qr", QrCode.of(AssetController.address(code)));
        return "org/asset";
    }

    @GetMapping("/new-asset")
    String newAsset(Model model) {
        model.addAttribute("fresh", true);
        model.addAttribute("asset", new AssetEntry("", "", null, null, null, null, null));
        return "org/asset";
    }

    /** Sheets of labels to print and stick on assets. */
    @GetMapping("/labels")
    String labels(@RequestParam(required = false) String q, @RequestParam(required = false) String unit,
                  @RequestParam(defaultValue = "0") int page, Model model) {
        var found = assets.assets(given(unit), null, true, given(q),
                Paging.at(page, A_SHEET, Sort.by("code")));
        model.addAttribute("found", found);
        model.addAttribute("codes", found.getContent().stream().collect(Collectors.toMap(AssetEntry::code,
                (Function<AssetEntry, QrCode>) asset -> QrCode.of(AssetController.address(asset.code())))));
        return "org/labels";
    }

    @GetMapping("/customers")
    String customers() {
        return "org/customers";
    }

    @GetMapping("/workbook")
    String workbook() {
        return "org/workbook";
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Pageable page(int page, String by) {
        return Paging.at(page, A_PAGE, Sort.by(by));
    }

    private static Pageable first(String by) {
        return page(0, by);
    }
}
