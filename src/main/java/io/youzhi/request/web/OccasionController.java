package io.youzhi.request.web;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.request.OccasionManagement;
import io.youzhi.request.RequestDesk;
import io.youzhi.shared.Reader;
import io.youzhi.web.Readers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a request gives occasion to. */
@RestController
@RequestMapping("/api/requests/{number}/inspection")
@Tag(name = "steps", description = "办理 Steps on the way of a request")
class OccasionController {

    private final OccasionManagement occasions;
    private final RequestDesk desk;

    OccasionController(OccasionManagement occasions, RequestDesk desk) {
        this.occasions = occasions;
        this.desk = desk;
    }

    @PostMapping
    @Operation(summary = "申请检查 Ask for an inspection by a checklist of the unit's pack; the handling goes on meanwhile")
    ResponseEntity<Opened> ask(@PathVariable String number, @RequestBody Wanted wanted, Authentication login) {
        Reader reader = Readers.of(login);
        desk.mustSee(number, reader);
        String inspection = occasions.askForInspection(number, wanted.fields(), reader);
        return ResponseEntity.created(URI.create("/api/inspections/" + inspection)).body(new Opened(number, inspection));
    }

    /** What is to be inspected, by whom and why; without a moment it is now. */
    record Wanted(String reason, String kind, String level, String unit, String asset, String place, String checklist,
                  List<String> inspectors, Instant plannedAt) {

        Map<String, Object> fields() {
            Map<String, Object> fields = new HashMap<>();
            fields.put("reason", reason);
            fields.put("kind", kind);
            fields.put("level", level);
            fields.put("unit", unit);
            fields.put("asset", asset);
            fields.put("place", place);
            fields.put("checklist", checklist);
            fields.put("inspectors", inspectors == null ? null : String.join("\n", inspectors));
            fields.put("plannedAt", plannedAt == null ? null : plannedAt.toString());
            return fields;
        }
    }

    /** The inspection that was opened. */
    record Opened(String request, String inspection) {
    }
}
