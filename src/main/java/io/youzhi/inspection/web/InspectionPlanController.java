package io.youzhi.inspection.web;

import java.net.URI;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.inspection.InspectionDesk;
import io.youzhi.inspection.InspectionDesk.PlanFilter;
import io.youzhi.inspection.InspectionViews.DrawView;
import io.youzhi.inspection.InspectionViews.EventView;
import io.youzhi.inspection.InspectionViews.PlanView;
import io.youzhi.inspection.NewPlan;
import io.youzhi.inspection.PlanManagement;
import io.youzhi.shared.Reader;
import io.youzhi.web.Paging;
import io.youzhi.web.Readers;
import org.springframework.data.domain.Sort;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Makes plans of inspections, and shows that draws are fair. */
@RestController
@RequestMapping("/api/inspection-plans")
@Tag(name = "inspection-plans", description = "检查计划 Who inspects whom, when or at random")
class InspectionPlanController {

    private static final Map<String, String> SORTABLE = Map.of("number", "number", "next", "nextAt", "title", "title",
            "kind", "kind");
    private final PlanManagement management;
    private final InspectionDesk desk;

    InspectionPlanController(PlanManagement management, InspectionDesk desk) {
        this.management = management;
        this.desk = desk;
    }

    @PostMapping
    @Operation(summary = "制定计划 Make a plan; where it draws by lot, the hash of the seed is published with it")
    ResponseEntity<PlanView> make(@RequestBody NewPlan what, Authentication login) {
        String number = management.make(what, Readers.of(login));
        return ResponseEntity.created(URI.create("/api/inspection-plans/" + number))
                .body(desk.plan(number, Readers.of(login)));
    }

    @GetMapping
    @Operation(summary = "查询计划 Plans that you may see")
    Paging<PlanView> list(@RequestParam(required = false) String kind, @RequestParam(required = false) String level,
                          @RequestParam(required = false) Boolean open, @RequestParam(required = false) Integer page,
                          @RequestParam(required = false) Integer size, @RequestParam(required = false) String sort,
                          Authentication login) {
        return Paging.of(desk.list(new PlanFilter(kind, level, open), Readers.of(login),
                Paging.asked(page, size, sort, SORTABLE, Sort.by(Sort.Direction.DESC, "id"))));
    }

    @GetMapping("/{number}")
    @Operation(summary = "计划详情 One plan")
    PlanView detail(@PathVariable String number, Authentication login) {
        return desk.plan(number, Readers.of(login));
    }

    @GetMapping("/{number}/draw")
    @Operation(summary = "抽签验证 Every draw of a plan, drawn again before your eyes")
    List<DrawView> draws(@PathVariable String number, Authentication login) {
        return desk.draws(number, Readers.of(login));
    }

    @PostMapping("/{number}/draw")
    @Operation(summary = "提前抽签 Draw for the next occasion before it comes, with witnesses and a word of theirs")
    List<DrawView> draw(@PathVariable String number, @RequestBody(required = false) Witnessed witnessed,
                        Authentication login) {
        desk.plan(number, Readers.of(login));
        management.draw(number, witnessed == null ? null : witnessed.word(), Readers.of(login));
        return desk.draws(number, Readers.of(login));
    }

    @PutMapping("/{number}")
    @Operation(summary = "变更计划 Change what is still to come of it, with a reason; what it was stays on record")
    PlanView change(@PathVariable String number, @RequestBody Change change, Authentication login) {
        Reader by = Readers.of(login);
        desk.plan(number, by);
        management.change(number, change.plan(), change.reason(), by);
        return desk.plan(number, by);
    }

    @GetMapping("/{number}/events")
    @Operation(summary = "经过 The story of a plan, line by line")
    List<EventView> events(@PathVariable String number, Authentication login) {
        return desk.planStory(number, Readers.of(login));
    }

    @PostMapping("/{number}/end")
    @Operation(summary = "终止计划 It is carried out no more")
    PlanView end(@PathVariable String number, @RequestBody(required = false) Reason why, Authentication login) {
        desk.plan(number, Readers.of(login));
        management.end(number, why == null ? null : why.reason(), Readers.of(login));
        return desk.plan(number, Readers.of(login));
    }

    /** What a plan is to be from now on, and why. */
    record Change(NewPlan plan, String reason) {
    }

    /** Why. */
    record Reason(String reason) {
    }

    /** What a witness adds to a draw, such as the day's lottery number. */
    record Witnessed(String word) {
    }
}
