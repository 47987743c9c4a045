package io.youzhi.reporting.web;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.youzhi.inspection.InspectionViews.InspectionLine;
import io.youzhi.reporting.QuarterRecord;
import io.youzhi.reporting.RecordDesk;
import io.youzhi.reporting.RecordLine;
import io.youzhi.reporting.RecordedEntry;
import io.youzhi.shared.Reader;
import io.youzhi.web.Paging;
import io.youzhi.web.Readers;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The quarterly records of units. */
@RestController
@RequestMapping("/api/quarterly-records")
@Tag(name = "Quarterly records 季度台账")
class RecordController {

    private static final Map<String, String> RECORDS_BY = Map.of("quarter", "quarter", "unit", "unit", "kind", "record");
    private static final Sort LATEST = Sort.by(Sort.Direction.DESC, "quarter").and(Sort.by("unit", "record"));

    private final RecordDesk desk;

    RecordController(RecordDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "Records that I may see 季度台账列表")
    Paging<RecordLine> records(@RequestParam(required = false) String kind, @RequestParam(required = false) String unit,
                               @RequestParam(required = false) String quarter,
                               @RequestParam(required = false) Integer page,
                               @RequestParam(required = false) Integer size,
                               @RequestParam(required = false) String sort, Authentication login) {
        return Paging.of(desk.list(kind, unit, quarter, Readers.of(login),
                Paging.asked(page, size, sort, RECORDS_BY, LATEST)));
    }

    @GetMapping("/{kind}/{unit}/{quarter}")
    @Operation(summary = "A record: what it is, its total, and a page of its entries 季度台账")
    RecordPage record(@PathVariable String kind, @PathVariable String unit, @PathVariable String quarter,
                      @RequestParam(required = false) Integer page, @RequestParam(required = false) Integer size,
                      @RequestParam(required = false) String sort, Authentication login) {
        Reader reader = Readers.of(login);
        Pageable asked = Paging.asked(page, size, sort, Map.of("number", "number"), Sort.by("number"));
        QuarterRecord record = desk.record(kind, unit, quarter, reader);
        return new RecordPage(record, desk.reports(record),
                Paging.of(desk.entries(kind, unit, quarter, reader, asked)));
    }

    /** A record with the inspections whose reports are part of it, and a page of its entries. */
    record RecordPage(QuarterRecord record, List<InspectionLine> reports, Paging<RecordedEntry> entries) {
    }
}
