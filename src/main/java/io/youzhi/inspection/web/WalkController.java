package io.youzhi.inspection.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.inspection.InspectionDesk;
import io.youzhi.inspection.InspectionViews.ChoiceView;
import io.youzhi.inspection.InspectionViews.WalkView;
import io.youzhi.inspection.ItemAnswer;
import io.youzhi.inspection.WalkManagement;
import io.youzhi.web.Paging;
import io.youzhi.web.Readers;
import org.springframework.data.domain.Sort;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the daily walks of managers. */
@RestController
@RequestMapping("/api/walks")
@Tag(name = "walks", description = "巡查 Daily walks of managers")
class WalkController {

    private static final Map<String, String> SORTABLE = Map.of("at", "at", "unit", "unit", "day", "walkedOn");
    private final WalkManagement management;
    private final InspectionDesk desk;

    WalkController(WalkManagement management, InspectionDesk desk) {
        this.management = management;
        this.desk = desk;
    }

    @PostMapping
    @Operation(summary = "登记巡查 A manager walked their unit today; what they found becomes findings")
    ResponseEntity<WalkView> record(@RequestBody NewWalk walk, Authentication login) {
        WalkView view = management.record(walk.unit(), walk.note(), walk.checklist(),
                walk.answers() == null ? List.of() : walk.answers(), Readers.of(login));
        return ResponseEntity.created(URI.create("/api/walks?unit=" + view.unit())).body(view);
    }

    @GetMapping("/units")
    @Operation(summary = "可巡查单位 Units that you lead, and so may walk")
    List<ChoiceView> units(Authentication login) {
        return desk.walked(Readers.of(login));
    }

    @GetMapping
    @Operation(summary = "查询巡查 Walks that you may see")
    Paging<WalkView> list(@RequestParam(required = false) String unit, @RequestParam(required = false) LocalDate from,
                          @RequestParam(required = false) LocalDate to, @RequestParam(required = false) Integer page,
                          @RequestParam(required = false) Integer size, @RequestParam(required = false) String sort,
                          Authentication login) {
        return Paging.of(desk.walks(unit, from, to, Readers.of(login), Paging.asked(page, size, sort, SORTABLE,
                Sort.by(Sort.Direction.DESC, "id"))));
    }

    /** A walk, and what it found. */
    record NewWalk(String unit, String note, String checklist, List<ItemAnswer> answers) {
    }
}
