package io.youzhi.org.web;

import java.util.List;
import java.util.Map;

import io.youzhi.org.CalendarManagement;
import io.youzhi.org.CalendarManagement.CalendarView;
import io.youzhi.org.OrganisationFile;
import io.youzhi.org.OrganisationFile.EmployeeEntry;
import io.youzhi.org.OrganisationFile.Loaded;
import io.youzhi.org.OrganisationFile.UnitEntry;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.org.OrganisationManagement.Move;
import io.youzhi.org.OrganisationManagement.PostingView;
import io.youzhi.org.OrganisationManagement.TermView;
import io.youzhi.org.WorkHolder.Held;
import io.youzhi.shared.Refused;
import io.youzhi.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.web.Tags;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Units and employees: staff read, administrators write (see the access table). */
@RestController
@RequestMapping("/api/org")
@Tag(name = "Organisation 组织")
class OrganisationController {

    private static final Sort BY_ID = Sort.by("id");
    private static final Map<String, String> UNITS_BY = Map.of("id", "id", "name", "name", "kind", "kind");
    private static final Map<String, String> EMPLOYEES_BY = Map.of("id", "id", "name", "name", "unit", "unit",
            "post", "post");

    private final OrganisationManagement management;
    private final CalendarManagement calendars;
    private final Tags tags;

    OrganisationController(OrganisationManagement management, CalendarManagement calendars, Tags tags) {
        this.management = management;
        this.calendars = calendars;
        this.tags = tags;
    }

    @GetMapping
    @Operation(summary = "The whole organisation as one file, as PUT takes it 整个组织")
    OrganisationFile whole() {
        return management.whole();
    }

    @PutMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
    @Operation(summary = "Loads an organisation from one JSON or YAML file: all of it or nothing 导入组织")
    Loaded load(@RequestBody OrganisationFile file, Authentication login) {
        return management.load(file, login.getName());
    }

    @GetMapping("/units")
    @Operation(summary = "Lists units 单位列表")
    Paging<UnitEntry> units(@RequestParam(required = false) String kind,
                            @RequestParam(required = false) String parent,
                            @RequestParam(required = false) Boolean active,
                            @RequestParam(required = false) String q,
                            @RequestParam(required = false) Integer page,
                            @RequestParam(required = false) Integer size,
                            @RequestParam(required = false) String sort) {
        return Paging.of(management.units(kind, parent, active, q,
                Paging.asked(page, size, sort, UNITS_BY, BY_ID)));
    }

    @GetMapping("/units/{id}")
    @Operation(summary = "A unit 单位")
    ResponseEntity<UnitEntry> unit(@PathVariable String id) {
        return tags.answer(management.unit(id));
    }

    @GetMapping("/units/{id}/terms")
    @Operation(summary = "What a unit was, latest first 单位沿革")
    List<TermView> terms(@PathVariable String id) {
        return management.terms(id);
    }

    @GetMapping("/units/{id}/calendar")
    @Operation(summary = "The calendar that a unit works by: hours, shifts, days off and make-up days of a year 单位工作日历")
    CalendarView calendar(@PathVariable String id, @RequestParam(required = false) Integer year) {
        return calendars.of(id, year);
    }

    @PutMapping("/units/{id}")
    @Operation(summary = "Creates or changes a unit 新建或修改单位")
    UnitEntry save(@PathVariable String id, @RequestBody UnitEntry entry, @RequestHeader HttpHeaders headers) {
        requireSame(id, entry.id());
        return management.save(entry.withId(id), tags.seen(headers));
    }

    @GetMapping("/employees")
    @Operation(summary = "Lists employees 员工列表")
    Paging<EmployeeEntry> employees(@RequestParam(required = false) String unit,
                                    @RequestParam(required = false) String post,
                                    @RequestParam(required = false) Boolean active,
                                    @RequestParam(required = false) String q,
                                    @RequestParam(required = false) Integer page,
                                    @RequestParam(required = false) Integer size,
                                    @RequestParam(required = false) String sort) {
        return Paging.of(management.employees(unit, post, active, q,
                Paging.asked(page, size, sort, EMPLOYEES_BY, BY_ID)));
    }

    @GetMapping("/employees/{id}")
    @Operation(summary = "An employee 员工")
    ResponseEntity<EmployeeEntry> employee(@PathVariable String id) {
        return tags.answer(management.employee(id));
    }

    @GetMapping("/employees/{id}/postings")
    @Operation(summary = "Where an employee worked, latest first 任职经历")
    List<PostingView> postings(@PathVariable String id) {
        return management.postings(id);
    }

    @GetMapping("/employees/{id}/work")
    @Operation(summary = "What an employee has in hand and hands over before they move or leave 在手工作")
    List<Held> work(@PathVariable String id) {
        return management.work(id);
    }

    @PostMapping("/employees/{id}/move")
    @Operation(summary = "Moves an employee or lets them leave; successors take over by name 调岗或离职并移交")
    EmployeeEntry move(@PathVariable String id, @RequestBody Move move, Authentication login) {
        return management.move(id, move, login.getName());
    }

    @PutMapping("/employees/{id}")
    @Operation(summary = "Creates or changes an employee, their login and roles 新建或修改员工")
    EmployeeEntry save(@PathVariable String id, @RequestBody EmployeeEntry entry, @RequestHeader HttpHeaders headers) {
        requireSame(id, entry.id());
        return management.save(entry.withId(id), tags.seen(headers));
    }

    @PutMapping("/employees/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives an employee's login another password 重置密码")
    void password(@PathVariable String id, @RequestBody NewPassword entry) {
        management.password(id, entry.password());
    }

    private static void requireSame(String path, String body) {
        if (body != null && !body.equals(path)) {
            throw Refused.field("id", "org.other-id");
        }
    }

    /** A password to set. */
    record NewPassword(String password) {

        /** Says nothing, in logs too. */
        @Override
        public String toString() {
            return "NewPassword[]";
        }
    }
}
