package io.youzhi.reporting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.youzhi.conduct.QuarterlyRecords;
import io.youzhi.conduct.QuarterlyRecords.EntryView;
import io.youzhi.inspection.InspectionViews;
import io.youzhi.inspection.InspectionViews.InspectionLine;
import io.youzhi.org.Organisation;
import io.youzhi.org.Organisation.UnitView;
import io.youzhi.rules.Releases;
import io.youzhi.rules.calendar.Calendars;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import io.youzhi.shared.time.Quarter;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The quarterly inspection and complaint records of units, put together from the ledger and the cases. */
@Service
@Transactional(readOnly = true)
public class RecordDesk {

    private static final Pageable NOTHING_BUT_THE_COUNT = PageRequest.of(0, 1, Sort.by("number"));

    private final QuarterlyRecords records;
    private final FindingTexts findings;
    private final ComplaintTexts complaints;
    private final InspectionViews inspections;
    private final Organisation organisation;
    private final Calendars calendars;
    private final Releases releases;

    RecordDesk(QuarterlyRecords records, FindingTexts findings, ComplaintTexts complaints, InspectionViews inspections,
               Organisation organisation, Calendars calendars, Releases releases) {
        this.records = records;
        this.findings = findings;
        this.complaints = complaints;
        this.inspections = inspections;
        this.organisation = organisation;
        this.calendars = calendars;
        this.releases = releases;
    }

    /** The records that a reader may see; null says nothing. */
    public Page<RecordLine> list(String kind, String unit, String quarter, Reader reader, Pageable page) {
        return records.records(kind == null ? null : RecordKind.of(kind).action(), unit,
                quarter == null ? null : quarter(quarter), reader, page).map(record -> new RecordLine(
                RecordKind.ofAction(record.record()), record.unit(), organisation.unit(record.unit()).name(),
                record.quarter().toString(), record.entries()));
    }

    /** A record, which may be empty yet; {@link io.youzhi.shared.NotFound} where the reader may not see it. */
    public QuarterRecord record(String kind, String unit, String quarter, Reader reader) {
        RecordKind which = RecordKind.of(kind);
        Quarter when = quarter(quarter);
        UnitView of = organisation.unit(unit);
        long entries = records.entries(which.action(), unit, when, reader, NOTHING_BUT_THE_COUNT).getTotalElements();
        return new QuarterRecord(which, unit, of.name(), when.toString(), when.first(), when.last(),
                calendars.calendar(of.pack(), of.calendar(), releases.live()).zone(), Math.toIntExact(entries),
                records.total(which.action(), unit, when));
    }

    /** Entries of a record. */
    public Page<RecordedEntry> entries(String kind, String unit, String quarter, Reader reader, Pageable page) {
        RecordKind which = RecordKind.of(kind);
        return records.entries(which.action(), unit, quarter(quarter), reader, page)
                .map(entry -> entry(entry, which == RecordKind.INSPECTIONS ? findings.of(entry, unit)
                        : complaints.of(entry)));
    }

    /** The inspections whose reports are part of a quarter's record (B-26); none of a record of complaints. */
    public List<InspectionLine> reports(QuarterRecord record) {
        return record.kind() != RecordKind.INSPECTIONS ? List.of() : inspections.closed(record.unit(),
                record.from().atStartOfDay(record.zone()).toInstant(),
                record.to().plusDays(1).atStartOfDay(record.zone()).toInstant());
    }

    /** All entries of a record, in the order of their numbers. */
    public List<RecordedEntry> entries(QuarterRecord record, Reader reader) {
        return entries(record.kind().word(), record.unit(), record.quarter(), reader,
                PageRequest.of(0, Math.max(1, record.entries()), Sort.by("number"))).getContent();
    }

    private RecordedEntry entry(EntryView entry, CaseText text) {
        String demandedBy = text.demandedBy() == null ? null : organisation.nameOf(text.demandedBy());
        return new RecordedEntry(entry.number(), entry.at(), text.place(), text.item(), text.text(), demandedBy,
                text.deadline(), text.result(), text.closedAt(), entry.fine(), entry.stands(), entry.state(),
                entry.reason(), entry.reversedAt(), entry.clause(), entry.caseNumber(), entry.line());
    }

    private static Quarter quarter(String text) {
        return Optional.ofNullable(text).flatMap(Quarter::parse)
                .orElseThrow(() -> Refused.field("quarter", "reporting.no-quarter", Objects.requireNonNullElse(text, "")));
    }
}
