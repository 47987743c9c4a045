package io.youzhi.conduct;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.youzhi.decision.Explained;
import io.youzhi.decision.InWords;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Reader;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as people read it. A line is pending while it can be appealed or an appeal is open, then final. */
@Service
@Transactional(readOnly = true)
public class Ledger {

    private final LedgerLines lines;
    private final Appeals appeals;
    private final Sight sight;
    private final AppealDays days;
    private final Clock clock;

    Ledger(LedgerLines lines, Appeals appeals, Sight sight, AppealDays days, Clock clock) {
        this.lines = lines;
        this.appeals = appeals;
        this.sight = sight;
        this.days = days;
        this.clock = clock;
    }

    /** Lines that match, as far as the reader may see them. */
    public Page<LedgerLineView> find(LedgerSearch search, Reader reader, Pageable page) {
        Page<LedgerLine> found = lines.page(search.subject(), search.clause(), search.caseNumber(), search.event(),
                search.unit(), search.fromOrStart(), search.toOrEnd(), search.state(), clock.instant(),
                Sight.seesAll(reader), sight.led(reader, lines.units()), reader.login(), page);
        return new PageImpl<>(views(found.getContent(), false), page, found.getTotalElements());
    }

    /** One line with its why, for a reader who may see it. */
    public LedgerLineView find(Long id, Reader reader) {
        LedgerLine line = lines.findById(id).orElseThrow(() -> new NotFound("ledger-line", id));
        if (!sight.sees(reader, line.subject(), line.subjectUnit())) {
            throw new NotFound("ledger-line", id);
        }
        return views(List.of(line), true).get(0);
    }

    /** Why a line can be appealed against just so long, for a reader who may see it. */
    public List<Explained> decisions(Long id, Reader reader, Locale language) {
        return days.explain(AppealDays.What.APPEAL, find(id, reader).id(), language);
    }

    /** Why a line can be appealed against just so long, in words, for a reader who may see it. */
    public List<InWords> why(Long id, Reader reader, ZoneId zone, Locale language) {
        return days.inWords(AppealDays.What.APPEAL, find(id, reader).id(), zone, language);
    }

    /** What followed from an event, counter-entries included. */
    List<LedgerLineView> ofEvent(Long event) {
        return ofEvents(List.of(event));
    }

    /** What followed from some events, counter-entries included. */
    List<LedgerLineView> ofEvents(List<Long> events) {
        return views(lines.findByEventInOrderById(events), false);
    }

    /** Lines of other events that were written or taken back because of an event. */
    List<LedgerLineView> because(Long event) {
        return views(lines.findByBecauseAndEventNotOrderById(event, event), false);
    }

    /** Lines by their ids. */
    List<LedgerLineView> byIds(List<Long> ids) {
        return views(lines.findByIdInOrderById(ids), false);
    }

    /** Some lines as others see them. */
    List<LedgerLineView> views(List<LedgerLine> some) {
        return views(some, false);
    }

    /** Those of some lines that a reader may see. */
    List<LedgerLineView> seenBy(Reader reader, List<LedgerLineView> some) {
        return some.stream().filter(each -> sight.sees(reader, "unit".equals(each.subjectKind())
                ? Subject.unit(each.subject()) : Subject.employee(each.subject()), each.subjectUnit())).toList();
    }

    /** How many of some lines are pending. */
    long pending(List<LedgerLine> some) {
        return views(some, false).stream().filter(each -> each.state().equals("pending")).count();
    }

    private List<LedgerLineView> views(List<LedgerLine> some, boolean withWhy) {
        List<Long> ids = some.stream().map(LedgerLine::id).toList();
        Map<Long, Long> counters = ids.isEmpty() ? Map.of() : lines.findByCountersIn(ids).stream()
                .collect(Collectors.toMap(LedgerLine::counters, LedgerLine::id));
        Map<Long, Appeal> appealed = ids.isEmpty() ? Map.of() : appeals.findByLineIn(ids).stream()
                .collect(Collectors.toMap(Appeal::line, Function.identity()));
        Instant now = clock.instant();
        return some.stream().map(each -> view(each, counters.get(each.id()), appealed.get(each.id()), now, withWhy))
                .toList();
    }

    private static LedgerLineView view(LedgerLine line, Long counter, Appeal appeal, Instant now, boolean withWhy) {
        return line.view(state(line, counter, appeal, now), counter, appeal == null ? null : appeal.numberText(),
                withWhy);
    }

    private static String state(LedgerLine line, Long counter, Appeal appeal, Instant now) {
        if (counter != null) {
            return "reversed";
        }
        boolean open = appeal != null && appeal.state() == Appeal.State.OPEN;
        boolean answered = appeal != null && !open;
        return open || (!answered && line.canBeAppealedAt(now)) ? "pending" : "final";
    }
}
