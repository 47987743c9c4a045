package io.youzhi.procedure.web;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.procedure.EntryView;
import io.youzhi.procedure.NewEntry;
import io.youzhi.procedure.ProcedureManagement;
import io.youzhi.procedure.RecordView;
import io.youzhi.rules.procedure.Procedure;
import io.youzhi.web.Readers;

/** Procedures that packs declare, and what is on record by them. */
@RestController
@RequestMapping("/api/procedures")
@Tag(name = "Procedures 规程")
class ProcedureController {

    private final ProcedureManagement management;

    ProcedureController(ProcedureManagement management) {
        this.management = management;
    }

    @GetMapping
    @Operation(summary = "Procedures of my unit's pack, or of another unit's 规程列表")
    List<Procedure> declared(@RequestParam(required = false) String unit, Authentication login) {
        return management.declared(unit, Readers.of(login));
    }

    @GetMapping("/{procedure}/{subject}")
    @Operation(summary = "What is on record about an account, a meter, an area 登记记录")
    RecordView find(@PathVariable String procedure, @PathVariable String subject,
                    @RequestParam(required = false) String unit, Authentication login) {
        return management.find(procedure, subject, unit, Readers.of(login));
    }

    @PostMapping("/{procedure}/{subject}/{step}")
    @Operation(summary = "Put a step on record; refused while what it needs is missing 登记一步")
    ResponseEntity<EntryView> record(@PathVariable String procedure, @PathVariable String subject,
                                     @PathVariable String step, @RequestBody(required = false) StepBody body,
                                     Authentication login) {
        StepBody sent = body == null ? new StepBody(null, null) : body;
        EntryView entry = management.record(new NewEntry(procedure, subject, step, sent.unit(), sent.fields()),
                Readers.of(login));
        URI place = UriComponentsBuilder.fromPath("/api/procedures/{procedure}/{subject}").build(procedure, subject);
        return ResponseEntity.created(place).body(entry);
    }

    /** The unit that takes the step, where it is not one's own, and the fields that the step records. */
    record StepBody(String unit, Map<String, Object> fields) {
    }
}
