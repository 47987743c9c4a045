package io.youzhi.org;

import java.util.List;

import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused.Fault;

/** A part of the rosters as a sheet of its own: some lines of it, to which others are compared. */
class RosterSheet implements Sheet {

    private final DutySheet whole;
    private final List<Duty> lines;

    RosterSheet(DutySheet whole, List<Duty> lines) {
        this.whole = whole;
        this.lines = lines;
    }

    @Override
    public String name() {
        return whole.name();
    }

    @Override
    public List<Column> columns() {
        return whole.columns();
    }

    @Override
    public List<List<String>> rows() {
        return lines.stream().map(whole::row).toList();
    }

    @Override
    public List<Fault> check(Filled filled) {
        return whole.check(filled);
    }

    @Override
    public void apply(Filled filled, Reader by) {
        whole.apply(filled, by);
    }
}
