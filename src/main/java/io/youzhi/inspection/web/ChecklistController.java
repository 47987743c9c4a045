package io.youzhi.inspection.web;

import java.math.BigDecimal;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.inspection.ChecklistDesk;
import io.youzhi.rules.checklist.Checklist;
import io.youzhi.shared.Bilingual;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The checklists of a unit, as its pack has them now. */
@RestController
@RequestMapping("/api/checklists")
@Tag(name = "checklists", description = "检查表 Checklists of the policy packs")
class ChecklistController {

    private final ChecklistDesk desk;

    ChecklistController(ChecklistDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "某单位可用的检查表 Checklists by which a unit can be inspected")
    List<ChecklistLine> of(@RequestParam String unit) {
        return desk.of(unit).stream().map(one -> new ChecklistLine(one.id(), one.name(), one.pack(), one.release(),
                one.items().size(), one.items().stream().map(Checklist.Item::points).reduce(BigDecimal.ZERO, BigDecimal::add)))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "检查表 A checklist with its items")
    Checklist one(@PathVariable String id, @RequestParam String unit) {
        return desk.one(unit, id);
    }

    /** A checklist in a list: how many items, and what they are worth together. */
    record ChecklistLine(String id, Bilingual name, String pack, String release, int items, BigDecimal points) {
    }
}
