package io.youzhi.org;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.youzhi.shared.Refused;
import io.youzhi.shared.Refused.Fault;
import io.youzhi.shared.time.HouseTime;

/** What absences and rosters have in common in the workbook: lines of time, of which new ones are added. */
abstract class TimeSheet implements Sheet {


    private final String name;
    private final HouseTime house;
    private final Clock clock;

    TimeSheet(String name, HouseTime house, Clock clock) {
        this.name = name;
        this.house = house;
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    /** Now: what is over is not in the workbook. */
    Instant now() {
        return clock.instant();
    }

    /** A moment as a cell writes it. */
    String cell(Instant moment) {
        return Cells.of(moment, house.zone());
    }

    /** The moment in a cell of a row. */
    Instant moment(Map<String, String> row, String column) {
        return Cells.moment(row.get(column), house.zone());
    }

    @Override
    public List<Fault> check(Filled filled) {
        List<Fault> faults = new ArrayList<>();
        List<Map<String, String>> rows = filled.of(name);
        for (int i = 0; i < rows.size(); i++) {
            for (String column : List.of("from", "to")) {
                if (moment(rows.get(i), column) == null) {
                    faults.add(new Fault(name + "[" + i + "]." + column, "org.workbook.no-moment",
                            List.of(String.valueOf(rows.get(i).get(column)))));
                }
            }
        }
        return faults;
    }

    /** Enters each new row; a refusal says of which rows it is. */
    void enter(Filled filled, Consumer<Map<String, String>> one) {
        List<Map<String, String>> rows = filled.of(name);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (filled.isChanged(name, i)) {
                faults.addAll(enter(name + "[" + i + "].", rows.get(i), one));
            }
        }
        if (!faults.isEmpty()) {
            throw Refused.fields(faults);
        }
    }

    private static List<Fault> enter(String at, Map<String, String> row, Consumer<Map<String, String>> one) {
        try {
            one.accept(row);
            return List.of();
        } catch (Refused refused) {
            if (refused.faults().isEmpty()) {
                throw refused;
            }
            return refused.faults().stream().map(fault -> new Fault(at + fault.field(), fault.code(), fault.arguments()))
                    .toList();
        }
    }
}
