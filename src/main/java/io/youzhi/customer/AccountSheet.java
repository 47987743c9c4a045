package io.youzhi.customer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.youzhi.customer.Accounts.AccountEntry;
import io.youzhi.org.Assets;
import io.youzhi.org.Cells;
import io.youzhi.org.Sheet;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused.Fault;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Accounts in the organisation's workbook. */
@Component
@Order(6)
class AccountSheet implements Sheet {

    private static final String NAME = "accounts";

    private final AccountManagement management;
    private final Assets assets;

    AccountSheet(AccountManagement management, Assets assets) {
        this.management = management;
        this.assets = assets;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.key("number"), Column.text("name"), Column.text("phone"), Column.text("address"),
                Column.from("unit", "units"), Column.text("kind"), Column.text("tariff"), Column.from("asset", "assets"),
                Column.of("active", Cells.YES_NO));
    }

    @Override
    public List<List<String>> rows() {
        return management.all().stream().map(each -> Arrays.asList(each.number(), each.name(), each.phone(),
                each.address(), each.unit(), each.kind(), each.tariff(), each.asset(), Cells.of(each.active()))).toList();
    }

    @Override
    public List<Fault> check(Filled filled) {
        List<String> units = filled.values("units", "id");
        List<String> meters = filled.values("assets", "code");
        return management.check(filled.of(NAME).stream().map(AccountSheet::entry).toList(),
                unit -> units.contains(unit) || management.isUnit(unit),
                code -> meters.contains(code) || assets.asset(code).isPresent());
    }

    @Override
    public void apply(Filled filled, Reader by) {
        List<Map<String, String>> rows = filled.of(NAME);
        management.load(IntStream.range(0, rows.size()).filter(i -> filled.isChanged(NAME, i))
                .mapToObj(i -> entry(rows.get(i))).toList());
    }

    private static AccountEntry entry(Map<String, String> row) {
        return new AccountEntry(row.get("number"), row.get("name"), row.get("phone"), row.get("address"), row.get("unit"),
                row.get("kind"), row.get("tariff"), row.get("asset"), Cells.isYes(row.get("active")));
    }
}
