package io.youzhi.org;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.youzhi.org.DutyManagement.NewDuty;
import io.youzhi.shared.Reader;
import io.youzhi.shared.time.HouseTime;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rosters in the workbook: lines to come, to which new ones are added. */
@Component
@Order(5)
class DutySheet extends TimeSheet {

    private final DutyManagement management;
    private final Duties duties;

    DutySheet(DutyManagement management, Duties duties, HouseTime house, Clock clock) {
        super("duties", house, clock);
        this.management = management;
        this.duties = duties;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.from("unit", UnitSheet.NAME).asKey(), Column.of("duty", Words.DUTIES).asKey(),
                Column.from("employee", EmployeeSheet.NAME).asKey(), Column.key("from"), Column.key("to"));
    }

    @Override
    public List<List<String>> rows() {
        return duties.coming(now()).stream().map(this::row).toList();
    }

    /** A line as cells, in the order of the columns. */
    List<String> row(Duty line) {
        return List.copyOf(cells(line.unit(), line.duty(), line.employee(), line.starts(), line.ends()).values());
    }

    /** The cells of a line, in the order of the columns. */
    Map<String, String> cells(String unit, String duty, String employee, Instant from, Instant to) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("unit", unit);
        cells.put("duty", duty);
        cells.put("employee", employee);
        cells.put("from", cell(from));
        cells.put("to", cell(to));
        return cells;
    }

    /** The cells of a row, in the order of the columns. */
    List<String> key(Map<String, String> row) {
        return columns().stream().map(each -> row.get(each.key())).toList();
    }

    /** When a row begins and ends, as far as it says so. */
    Stream<Instant> moments(Map<String, String> row) {
        return Stream.of("from", "to").map(each -> moment(row, each)).filter(Objects::nonNull);
    }

    @Override
    public void apply(Filled filled, Reader by) {
        enter(filled, row -> management.put(new NewDuty(row.get("unit"), row.get("duty"), row.get("employee"),
                moment(row, "from"), moment(row, "to")), by));
        management.refresh();
    }
}
