package io.youzhi.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.youzhi.conduct.QuarterlyRecords.EntryView;
import io.youzhi.conduct.QuarterlyRecords.RecordView;
import io.youzhi.org.OrganisationManagement;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.time.Quarter;
import io.youzhi.testing.OnEachDatabase;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** What is entered into a contractor's record of a quarter gets its number there, and keeps it. */
@OnEachDatabase
class QuarterlyRecordsTest {

    private static final String INSPECTIONS = "record-quarterly";
    private static final String COMPLAINTS = "record-complaint";
    private static final Quarter FIRST = new Quarter(2026, 1);
    private static final Pageable ALL = PageRequest.of(0, 500, Sort.by("number"));

    @Autowired
    private ConductManagement management;
    @Autowired
    private CorrectionManagement corrections;
    @Autowired
    private QuarterlyRecords records;
    @Autowired
    private OrganisationManagement organisation;

    private Contractors logistics;

    @BeforeEach
    void found() {
        WaterHall.now("2026-04-02T12:00:00");
        logistics = new Contractors(organisation);
    }

    @AfterEach
    void leave() {
        ClockUtil.reset();
    }

    private ConductEventView record(NewConductEvent what) {
        return management.record(what, logistics.office);
    }

    private List<EntryView> entries(String record, String unit, Quarter quarter) {
        return records.entries(record, unit, quarter, logistics.office, ALL).getContent();
    }

    @Test
    void numbersEntriesAsTheyAreMadeAndNotAsTheyHappened() {
        record(Contractors.failed(logistics.guards, "order.patrol", "late", "2026-03-20T09:00:00"));
        record(Contractors.failed(logistics.guards, "order.gate", "recurred", "2026-01-05T09:00:00"));
        record(Contractors.failed(logistics.cleaners, "cleaning.yards", "incomplete", "2026-02-05T09:00:00"));

        assertThat(entries(INSPECTIONS, logistics.guards, FIRST)).extracting(EntryView::number, entry -> entry.details().get("item"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, "order.patrol"), org.assertj.core.groups.Tuple.tuple(2, "order.gate"));
        assertThat(entries(INSPECTIONS, logistics.cleaners, FIRST)).extracting(EntryView::number).containsExactly(1);
        assertThat(records.total(INSPECTIONS, logistics.guards, FIRST)).isEqualByComparingTo("-200");
    }

    @Test
    void keepsInspectionsAndComplaintsApart() {
        record(Contractors.failed(logistics.guards, "order.patrol", "late", "2026-03-20T09:00:00"));
        record(Contractors.complaint(logistics.guards, "2026-03-21T09:00:00"));

        assertThat(entries(COMPLAINTS, logistics.guards, FIRST)).singleElement().satisfies(entry -> {
            assertThat(entry.number()).isEqualTo(1);
            assertThat(entry.type()).isEqualTo("complaint-received");
            assertThat(entry.clause()).isEqualTo("L-3");
            assertThat(entry.fine()).isNull();
        });
        assertThat(records.records(null, logistics.guards, null, logistics.office, PageRequest.of(0, 10)).getContent())
                .containsExactlyInAnyOrder(new RecordView(INSPECTIONS, logistics.guards, FIRST, 1),
                        new RecordView(COMPLAINTS, logistics.guards, FIRST, 1));
    }

    @Test
    void endsAQuarterAtMidnightOfTheUnit() {
        record(Contractors.failed(logistics.guards, "order.patrol", "late", "2026-03-31T23:59:59"));
        record(Contractors.failed(logistics.guards, "order.patrol", "late", "2026-04-01T00:00:00"));

        assertThat(entries(INSPECTIONS, logistics.guards, FIRST)).hasSize(1);
        assertThat(entries(INSPECTIONS, logistics.guards, new Quarter(2026, 2))).extracting(EntryView::number).containsExactly(1);
    }

    @Test
    void keepsTheNumbersOfWhatWasTakenBackAndItsFineCountsNoMore() {
        ConductEventView first = record(Contractors.failed(logistics.guards, "order.patrol", "late", "2026-03-20T09:00:00"));
        record(Contractors.failed(logistics.guards, "order.gate", "late", "2026-03-21T09:00:00"));
        corrections.withdraw(first.id(), "整改其实按时", logistics.office);
        record(Contractors.failed(logistics.guards, "order.dress", "late", "2026-03-22T09:00:00"));

        List<EntryView> entries = entries(INSPECTIONS, logistics.guards, FIRST);
        assertThat(entries).extracting(EntryView::number).containsExactly(1, 2, 3);
        assertThat(entries.get(0)).satisfies(struck -> {
            assertThat(struck.isReversed()).isTrue();
            assertThat(struck.fine()).isEqualByComparingTo("-100");
            assertThat(struck.stands()).isZero();
            assertThat(struck.reason()).isEqualTo("整改其实按时");
            assertThat(struck.reversedAt()).isNotNull();
        });
        assertThat(entries.get(1).stands()).isEqualByComparingTo("-100");
        assertThat(records.total(INSPECTIONS, logistics.guards, FIRST)).isEqualByComparingTo("-200");
    }

    @Test
    void givesEachOfManyEntriesAtOneMomentItsOwnNumber() throws Exception {
        int many = 6;
        CyclicBarrier start = new CyclicBarrier(many);
        ExecutorService pool = Executors.newFixedThreadPool(many);
        try {
            List<Future<?>> running = new ArrayList<>();
            IntStream.range(0, many).forEach(i -> running.add(pool.submit(() -> {
                start.await();
                return record(Contractors.failed(logistics.guards, "order.item" + i, "late", "2026-03-20T09:00:00"));
            })));
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(entries(INSPECTIONS, logistics.guards, FIRST)).extracting(EntryView::number).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void showsAContractorItsOwnRecordsOnly() {
        record(Contractors.failed(logistics.guards, "order.patrol", "late", "2026-03-20T09:00:00"));

        assertThat(records.entries(INSPECTIONS, logistics.guards, FIRST, logistics.guardsLeader, ALL)).hasSize(1);
        assertThat(records.records(null, null, FIRST, logistics.guardsLeader, ALL.withPage(0)).getContent())
                .extracting(RecordView::unit).containsExactly(logistics.guards);
        assertThatThrownBy(() -> records.entries(INSPECTIONS, logistics.guards, FIRST, logistics.cleanersLeader, ALL))
                .isInstanceOf(NotFound.class);
        assertThat(records.records(null, null, FIRST, logistics.cleanersLeader, ALL).getContent()).isEmpty();
    }
}
