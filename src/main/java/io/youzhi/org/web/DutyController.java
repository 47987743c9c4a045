package io.youzhi.org.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.org.DutyManagement;
import io.youzhi.org.DutyManagement.AbsenceView;
import io.youzhi.org.DutyManagement.DutyView;
import io.youzhi.org.DutyManagement.NewAbsence;
import io.youzhi.org.DutyManagement.NewDuty;
import io.youzhi.org.Gap;
import io.youzhi.web.Paging;
import io.youzhi.web.Readers;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Absences and rosters: staff read, administrators and leaders of the unit write. */
@RestController
@RequestMapping("/api/org")
@Tag(name = "Organisation 组织")
class DutyController {

    private static final Sort LATEST_FIRST = Sort.by(Sort.Direction.DESC, "slot.starts").and(Sort.by("id"));
    private static final Map<String, String> SORTABLE = Map.of("from", "slot.starts", "to", "slot.ends", "employee", "employee");

    private final DutyManagement management;

    DutyController(DutyManagement management) {
        this.management = management;
    }

    @GetMapping("/absences")
    @Operation(summary = "Lists absences and their deputies 缺勤与代理")
    Paging<AbsenceView> absences(@RequestParam(required = false) String employee,
                                 @RequestParam(required = false) String unit,
                                 @RequestParam(required = false) Instant from,
                                 @RequestParam(required = false) Instant to,
                                 @RequestParam(required = false) Integer page,
                                 @RequestParam(required = false) Integer size,
                                 @RequestParam(required = false) String sort) {
        return Paging.of(management.absences(employee, unit, from, to,
                Paging.asked(page, size, sort, SORTABLE, LATEST_FIRST)));
    }

    @PostMapping("/absences")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Puts an absence on record, with the deputy 登记缺勤与代理人")
    AbsenceView enter(@RequestBody NewAbsence what, Authentication login) {
        return management.enter(what, Readers.of(login));
    }

    @DeleteMapping("/absences/{id}")
    @Operation(summary = "Cancels an absence; it stays on record 撤销缺勤")
    AbsenceView cancelAbsence(@PathVariable Long id, Authentication login) {
        return management.cancelAbsence(id, Readers.of(login));
    }

    @GetMapping("/duties")
    @Operation(summary = "Lists rosters 值班表")
    Paging<DutyView> duties(@RequestParam(required = false) String unit,
                            @RequestParam(required = false) String duty,
                            @RequestParam(required = false) String employee,
                            @RequestParam(required = false) Instant from,
                            @RequestParam(required = false) Instant to,
                            @RequestParam(required = false) Integer page,
                            @RequestParam(required = false) Integer size,
                            @RequestParam(required = false) String sort) {
        return Paging.of(management.duties(unit, duty, employee, from, to,
                Paging.asked(page, size, sort, SORTABLE, LATEST_FIRST)));
    }

    @GetMapping("/duties/gaps")
    @Operation(summary = "When a unit works and its roster names nobody 值班空档")
    List<Gap> gaps(@RequestParam String unit, @RequestParam String duty, @RequestParam Instant from,
                   @RequestParam Instant to) {
        return management.gaps(unit, duty, from, to);
    }

    @PostMapping("/duties")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Puts a line of a roster on record 登记值班")
    DutyView enter(@RequestBody NewDuty what, Authentication login) {
        return management.enter(what, Readers.of(login));
    }

    @DeleteMapping("/duties/{id}")
    @Operation(summary = "Cancels a line of a roster; it stays on record 撤销值班")
    DutyView cancelDuty(@PathVariable Long id, Authentication login) {
        return management.cancelDuty(id, Readers.of(login));
    }
}
