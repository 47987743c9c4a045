package io.youzhi.inspection.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.inspection.InspectionDesk;
import io.youzhi.inspection.InspectionDesk.FindingFilter;
import io.youzhi.inspection.InspectionViews.EventView;
import io.youzhi.inspection.InspectionViews.FindingView;
import io.youzhi.web.Paging;
import io.youzhi.web.Readers;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what inspections found. */
@RestController
@RequestMapping("/api/findings")
@Tag(name = "findings", description = "问题 Findings of inspections")
class FindingController {

    private static final Map<String, String> SORTABLE = Map.of("number", "number", "raised", "raisedAt", "deadline",
            "deadline", "closed", "closedAt", "unit", "unit", "item", "item", "state", "state");
    private final InspectionDesk desk;

    FindingController(InspectionDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "查询问题 Findings on record that you may see")
    Paging<FindingView> list(@RequestParam(required = false) String state, @RequestParam(required = false) String inspection,
                             @RequestParam(required = false) String unit, @RequestParam(required = false) String employee,
                             @RequestParam(required = false) String item, @RequestParam(required = false) String severity,
                             @RequestParam(required = false) String asset, @RequestParam(required = false) Boolean recurred,
                             @RequestParam(required = false) Boolean open, @RequestParam(required = false) Instant from,
                             @RequestParam(required = false) Instant to, @RequestParam(required = false) Integer page,
                             @RequestParam(required = false) Integer size, @RequestParam(required = false) String sort,
                             Authentication login) {
        return Paging.of(desk.list(new FindingFilter(state, inspection, unit, employee, item, severity, asset, recurred,
                open, from, to), Readers.of(login), Paging.asked(page, size, sort, SORTABLE,
                Sort.by(Sort.Direction.DESC, "id"))));
    }

    @GetMapping("/{number}")
    @Operation(summary = "问题详情 One finding with everything on record")
    FindingView detail(@PathVariable String number, Authentication login) {
        desk.mustSeeFinding(number, Readers.of(login));
        return desk.finding(number);
    }

    @GetMapping("/{number}/events")
    @Operation(summary = "经过 The story of a finding, line by line")
    List<EventView> events(@PathVariable String number, Authentication login) {
        desk.mustSeeFinding(number, Readers.of(login));
        return desk.findingStory(number);
    }
}
