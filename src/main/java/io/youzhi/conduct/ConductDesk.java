package io.youzhi.conduct;

import java.util.List;

import io.youzhi.shared.Bilingual;
import io.youzhi.shared.Reader;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;

/** Reads what is on record about conduct, for whoever may see it. */
@Service
class ConductDesk implements ConductViews {

    private static final Pageable AS_IT_HAPPENED = Pageable.unpaged(Sort.by("at", "id"));
    private static final Pageable IN_ORDER = Pageable.unpaged(Sort.by("id"));

    private final ConductManagement events;
    private final Ledger ledger;
    private final Standings standings;
    private final ReviewManagement reviews;
    private final Sight sight;
    private final Names names;

    ConductDesk(ConductManagement events, Ledger ledger, Standings standings, ReviewManagement reviews, Sight sight,
                Names names) {
        this.events = events;
        this.ledger = ledger;
        this.standings = standings;
        this.reviews = reviews;
        this.sight = sight;
        this.names = names;
    }

    @Override
    public boolean seesUnit(String unit, Reader reader) {
        return sight.sees(reader, Subject.unit(unit), unit);
    }

    @Override
    public boolean seesAll(Reader reader) {
        return Sight.seesAll(reader);
    }

    @Override
    public StandingView standing(String employee, Reader reader) {
        return standings.employee(employee, reader);
    }

    @Override
    public List<ConductEventView> events(ConductEventSearch search, Reader reader) {
        return events.find(search, reader, AS_IT_HAPPENED).getContent();
    }

    @Override
    public List<LedgerLineView> lines(LedgerSearch search, Reader reader) {
        return ledger.find(search, reader, AS_IT_HAPPENED).getContent();
    }

    @Override
    public List<ReviewView> reviews(String employee, Reader reader) {
        return reviews.find(null, employee, reader, IN_ORDER).getContent();
    }

    @Override
    public ReviewView review(String number, Reader reader) {
        return reviews.find(number, reader);
    }

    @Override
    public Bilingual word(String pack, String key, Object value, String release) {
        return names.word(pack, key, value, release);
    }
}
