package io.youzhi.conduct;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import io.youzhi.shared.time.Quarter;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The records of the quarters as they are read: entries with what the ledger says of them now. */
@Service
@Transactional(readOnly = true)
class RecordBook implements QuarterlyRecords {

    private static final Comparator<LedgerLineView> AS_DECIDED =
            Comparator.comparing(LedgerLineView::decidedAt).thenComparing(LedgerLineView::id);

    private final RecordEntries entries;
    private final Ledger ledger;
    private final ConductEvents events;
    private final Sight sight;

    RecordBook(RecordEntries entries, Ledger ledger, ConductEvents events, Sight sight) {
        this.entries = entries;
        this.ledger = ledger;
        this.events = events;
        this.sight = sight;
    }

    @Override
    public Page<RecordView> records(String record, String unit, Quarter quarter, Reader reader, Pageable page) {
        return entries.first(record, unit, quarter == null ? null : quarter.toString(), Sight.seesAll(reader),
                sight.led(reader, entries.units()), page).map(first -> new RecordView(first.record(), first.unit(),
                Quarter.parse(first.quarter()).orElseThrow(),
                entries.last(first.record(), first.unit(), first.quarter())));
    }

    @Override
    public Page<EntryView> entries(String record, String unit, Quarter quarter, Reader reader, Pageable page) {
        if (!sight.sees(reader, Subject.unit(unit), unit)) {
            throw new NotFound("record", unit + " " + quarter);
        }
        Page<RecordEntry> found = entries.findByRecordAndUnitAndQuarter(record, unit, quarter.toString(), page);
        Map<Long, EntryView> views = views(found.getContent());
        return found.map(entry -> views.get(entry.line()));
    }

    @Override
    public BigDecimal total(String record, String unit, Quarter quarter) {
        List<RecordEntry> all = entries.findByRecordAndUnitAndQuarter(record, unit, quarter.toString(),
                Pageable.unpaged()).getContent();
        return views(all).values().stream().map(EntryView::stands).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<Long, EntryView> views(List<RecordEntry> some) {
        Map<Long, LedgerLineView> lines = ledger.byIds(some.stream().map(RecordEntry::line).toList()).stream()
                .collect(Collectors.toMap(LedgerLineView::id, Function.identity()));
        List<Long> about = lines.values().stream().map(LedgerLineView::event).distinct().toList();
        Map<Long, ConductEvent> known = events.findByIdIn(about).stream()
                .collect(Collectors.toMap(ConductEvent::id, Function.identity()));
        Map<Long, List<LedgerLineView>> all = ledger.ofEvents(about).stream()
                .collect(Collectors.groupingBy(LedgerLineView::event));
        Map<Long, EntryView> views = new HashMap<>();
        some.forEach(entry -> {
            LedgerLineView line = lines.get(entry.line());
            views.put(entry.line(), view(entry, line, known.get(line.event()), all.get(line.event())));
        });
        return views;
    }

    private static EntryView view(RecordEntry entry, LedgerLineView line, ConductEvent event, List<LedgerLineView> all) {
        List<LedgerLineView> money = all.stream().filter(other -> belongs(other, line)
                && other.effect().equals("money")).sorted(AS_DECIDED).toList();
        BigDecimal fine = money.stream().filter(other -> other.counters() == null).reduce((first, last) -> last)
                .map(LedgerLineView::amount).orElse(null);
        BigDecimal stands = isLatest(line, all) ? money.stream().map(LedgerLineView::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add) : BigDecimal.ZERO;
        LedgerLineView counter = all.stream().filter(other -> line.id().equals(other.counters())).findFirst().orElse(null);
        return new EntryView(entry.number(), line.id(), line.at(), line.clause(), line.caseNumber(), event.type(),
                event.details(), fine, stands, line.state(), counter == null ? null : counter.reason(),
                counter == null ? null : counter.decidedAt());
    }

    /** Money of the same clause for the same unit, from the same event. */
    private static boolean belongs(LedgerLineView other, LedgerLineView line) {
        return other.clause().equals(line.clause()) && other.subject().equals(line.subject())
                && other.subjectKind().equals(line.subjectKind());
    }

    /** An event that was judged anew may have been entered again; its money counts with the last entry only. */
    private static boolean isLatest(LedgerLineView line, List<LedgerLineView> all) {
        return all.stream().noneMatch(other -> belongs(other, line) && Objects.equals(other.action(), line.action())
                && other.counters() == null && AS_DECIDED.compare(other, line) > 0);
    }
}
