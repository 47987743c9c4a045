package io.youzhi.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.youzhi.reporting.paper.Block.Cell;
import io.youzhi.reporting.paper.Block.Column;
import io.youzhi.reporting.paper.Draft;
import io.youzhi.request.RequestViews;
import io.youzhi.request.RequestViews.RequestLine;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The requests that came in for a unit in a month, by kind, and how many had their result in time. */
@Component
@Order(10)
class RequestsPart implements NoticePart {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final RequestViews requests;

    RequestsPart(RequestViews requests) {
        this.requests = requests;
    }

    @Override
    public void tell(Draft draft, Month month, Tongue tongue) {
        List<RequestLine> all = requests.requests(month.unit(), month.from(), month.to());
        List<List<Cell>> rows = new ArrayList<>();
        all.stream().collect(Collectors.groupingBy(RequestLine::kind, TreeMap::new, Collectors.toList()))
                .forEach((kind, some) -> rows.add(row(tongue.common("kind." + kind), some)));
        draft.table(tongue.say("unit-notice.requests"), Stream.of("kind", "received", "closed", "in-time", "late", "on-time-share")
                .map(column -> new Column(tongue.say("unit-notice." + column), 20)).toList(), rows,
                tongue.say("unit-notice.no-requests"), all.isEmpty() ? null : row(tongue.say("ledger.total"), all));
    }

    private static List<Cell> row(String kind, Collection<RequestLine> some) {
        long inTime = some.stream().filter(one -> Boolean.TRUE.equals(one.onTime())).count();
        long late = some.stream().filter(one -> Boolean.FALSE.equals(one.onTime())).count();
        return Stream.of(kind, some.size(), some.stream().filter(one -> one.closedAt() != null).count(), inTime, late,
                share(inTime, inTime + late)).map(value -> new Cell(value, false)).toList();
    }

    /** A share in per cent, two places; null of nothing. */
    static BigDecimal share(long hits, long of) {
        return of == 0 ? null : new BigDecimal(hits).multiply(HUNDRED).divide(new BigDecimal(of), 2, RoundingMode.HALF_UP);
    }
}
