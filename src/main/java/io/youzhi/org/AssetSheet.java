package io.youzhi.org;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.youzhi.org.AssetManagement.AssetEntry;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused.Fault;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Assets in the workbook. */
@Component
@Order(3)
class AssetSheet implements Sheet {

    static final String NAME = "assets";

    private final AssetManagement management;
    private final Units units;

    AssetSheet(AssetManagement management, Units units) {
        this.management = management;
        this.units = units;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.key("code"), Column.text("name"), Column.text("kind"), Column.text("place"),
                Column.from("unit", UnitSheet.NAME), Column.from("parent", NAME), Column.of("active", Cells.YES_NO));
    }

    @Override
    public List<List<String>> rows() {
        return management.all().stream().map(each -> Arrays.asList(each.code(), each.name(), each.kind(), each.place(),
                each.unit(), each.parent(), Cells.of(each.active()))).toList();
    }

    @Override
    public List<Fault> check(Filled filled) {
        Set<String> known = new HashSet<>(units.ids());
        known.addAll(filled.values(UnitSheet.NAME, "id"));
        return management.check(filled.of(NAME).stream().map(AssetSheet::entry).toList(), known);
    }

    @Override
    public void apply(Filled filled, Reader by) {
        List<Map<String, String>> rows = filled.of(NAME);
        management.load(IntStream.range(0, rows.size()).filter(i -> filled.isChanged(NAME, i))
                .mapToObj(i -> entry(rows.get(i))).toList());
    }

    private static AssetEntry entry(Map<String, String> row) {
        return new AssetEntry(row.get("code"), row.get("name"), row.get("kind"), row.get("place"), row.get("unit"),
                row.get("parent"), Cells.isYes(row.get("active")));
    }
}
