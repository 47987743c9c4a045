package io.youzhi.conduct.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.conduct.ConductEventSearch;
import io.youzhi.conduct.ConductEventView;
import io.youzhi.conduct.ConductManagement;
import io.youzhi.conduct.CorrectionManagement;
import io.youzhi.web.Paging;
import io.youzhi.web.Readers;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Conduct events. */
@RestController
@RequestMapping("/api/conduct-events")
@Tag(name = "Conduct events 服务行为事件")
class ConductEventController {

    private final ConductManagement management;
    private final CorrectionManagement corrections;
    private final MessageSource messages;

    ConductEventController(ConductManagement management, CorrectionManagement corrections, MessageSource messages) {
        this.management = management;
        this.corrections = corrections;
        this.messages = messages;
    }

    @PostMapping
    @Operation(summary = "Record an event; the rules in force when it happened judge it 登记事件")
    ResponseEntity<ConductEventView> record(@RequestBody NewEvent event, Authentication login) {
        ConductEventView recorded = management.record(event.event(), Readers.of(login));
        return ResponseEntity.created(URI.create("/api/conduct-events/" + recorded.id())).body(recorded);
    }

    @GetMapping
    @Operation(summary = "Events that I may see 事件列表")
    Paging<ConductEventView> find(@RequestParam(required = false) String type,
                                  @RequestParam(required = false) String state,
                                  @RequestParam(required = false) String caseNumber,
                                  @RequestParam(required = false) String subject,
                                  @RequestParam(required = false) Instant from,
                                  @RequestParam(required = false) Instant to,
                                  @RequestParam(required = false) Integer page,
                                  @RequestParam(required = false) Integer size,
                                  @RequestParam(required = false) String sort, Authentication login) {
        return Paging.of(management.find(new ConductEventSearch(type, state, caseNumber, subject, from, to),
                Readers.of(login), Sorting.EVENTS.page(page, size, sort)));
    }

    @GetMapping("/types")
    @Operation(summary = "Types of events and their fields, in the words of the pack of a unit or an employee 事件类型及其字段")
    List<EventSortView> types(@RequestParam(required = false) String unit,
                              @RequestParam(required = false) String employee,
                              @RequestParam(required = false) Instant at, Authentication login) {
        return management.sorts(unit, employee, at, Readers.of(login)).stream()
                .map(sort -> EventSortView.of(sort, messages)).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One event with what followed from it 事件及其处置")
    ConductEventView find(@PathVariable Long id, Authentication login) {
        return management.find(id, Readers.of(login));
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Withdraw an event: its lines are countered, what followed is judged anew 撤销事件")
    ConductEventView withdraw(@PathVariable Long id, @RequestBody Withdrawal withdrawal, Authentication login) {
        return corrections.withdraw(id, withdrawal.reason(), Readers.of(login));
    }

    @PostMapping("/{id}/correct")
    @Operation(summary = "Put another event in the place of one that is wrong; only what differs is sent 更正事件")
    ResponseEntity<ConductEventView> correct(@PathVariable Long id, @RequestBody CorrectedEvent right,
                                             Authentication login) {
        ConductEventView recorded = corrections.correct(id, right.change(), right.reason, Readers.of(login));
        return ResponseEntity.created(URI.create("/api/conduct-events/" + recorded.id())).body(recorded);
    }

    /** Why an event is withdrawn. */
    record Withdrawal(String reason) {
    }
}
