package io.youzhi.org;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.youzhi.org.Sheet.Column;
import io.youzhi.org.Sheet.Filled;
import io.youzhi.org.WorkbookManagement.CellChange;
import io.youzhi.org.WorkbookManagement.Outcome;
import io.youzhi.org.WorkbookManagement.RowChange;
import io.youzhi.org.WorkbookManagement.SheetChange;
import io.youzhi.org.WorkbookReader.Line;
import io.youzhi.org.WorkbookReader.Page;
import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import io.youzhi.shared.Refused.Fault;

/** Compares the rows that somebody filled in with what is there, has them checked, and takes what is new or different. */
class Intake {

    private static final Pattern FIELD = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");

    private final List<Sheet> sheets;

    /** @param sheets all that could be filled in, in the order in which they are taken */
    Intake(List<Sheet> sheets) {
        this.sheets = sheets;
    }

    /** Takes all of it; where anything is wrong it is refused with every fault, by the address of its cell. */
    Outcome take(List<Page> pages, Reader by) {
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        Map<String, Set<Integer>> changed = new HashMap<>();
        List<SheetChange> changes = pages.stream().map(page -> compare(page, rows, changed)).toList();
        Filled filled = new Filled(rows, changed);
        refuse(pages, sheets.stream().flatMap(sheet -> sheet.check(filled).stream()).toList());
        try {
            sheets.forEach(sheet -> sheet.apply(filled, by));
        } catch (Refused refused) {
            refuse(pages, refused.faults());
            throw refused;
        }
        return new Outcome(changes);
    }

    private static void refuse(List<Page> pages, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refused.fields(faults.stream()
                    .map(fault -> new Fault(cell(pages, fault.field()), fault.code(), fault.arguments())).distinct().toList());
        }
    }

    /** The cell of a field: {@code units[3].parent} is {@code units!D6}. */
    private static String cell(List<Page> pages, String field) {
        Matcher at = FIELD.matcher(String.valueOf(field));
        return !at.matches() ? field : pages.stream().filter(page -> page.sheet().name().equals(at.group(1))).findFirst()
                .filter(page -> Integer.parseInt(at.group(2)) < page.lines().size())
                .map(page -> page.cell(Integer.parseInt(at.group(2)), at.group(3))).orElse(field);
    }

    private static SheetChange compare(Page page, Map<String, List<Map<String, String>>> rows,
                                       Map<String, Set<Integer>> changed) {
        Map<List<String>, Map<String, String>> known = known(page.sheet());
        List<Map<String, String>> whole = new ArrayList<>();
        Set<Integer> others = new HashSet<>();
        List<RowChange> lines = new ArrayList<>();
        int added = 0;
        for (int i = 0; i < page.lines().size(); i++) {
            Line line = page.lines().get(i);
            Map<String, String> before = known.get(key(page.sheet(), line.cells()));
            Map<String, String> after = complete(page.sheet(), line.cells(), before);
            whole.add(after);
            if (!after.equals(before)) {
                others.add(i);
                added += before == null ? 1 : 0;
                lines.add(change(page, i, before, after));
            }
        }
        rows.put(page.sheet().name(), whole);
        changed.put(page.sheet().name(), others);
        return new SheetChange(page.sheet().name(), added, others.size() - added, whole.size() - others.size(), 0, lines);
    }

    private static Map<List<String>, Map<String, String>> known(Sheet sheet) {
        Map<List<String>, Map<String, String>> known = new HashMap<>();
        List<Column> columns = sheet.columns();
        for (List<String> row : sheet.rows()) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                cells.put(columns.get(i).key(), row.get(i));
            }
            known.put(key(sheet, cells), cells);
        }
        return known;
    }

    private static List<String> key(Sheet sheet, Map<String, String> cells) {
        return sheet.columns().stream().filter(Column::isKey).map(each -> String.valueOf(cells.get(each.key()))).toList();
    }

    /** A row with all its columns: those that the workbook does not have are as they were. */
    private static Map<String, String> complete(Sheet sheet, Map<String, String> cells, Map<String, String> before) {
        Map<String, String> whole = new LinkedHashMap<>();
        for (Column column : sheet.columns()) {
            String cell = cells.containsKey(column.key()) || before == null ? cells.get(column.key())
                    : before.get(column.key());
            whole.put(column.key(), cell == null && column.choices().equals(Cells.YES_NO) ? Cells.of(true) : cell);
        }
        return whole;
    }

    private static RowChange change(Page page, int row, Map<String, String> before, Map<String, String> after) {
        List<CellChange> cells = new ArrayList<>();
        List<String> keys = page.sheet().columns().stream().filter(Column::isKey).map(Column::key).toList();
        after.forEach((column, now) -> {
            String was = before == null ? null : before.get(column);
            if (!Objects.equals(was, now) && !keys.contains(column)) {
                cells.add(new CellChange(column, was, now));
            }
        });
        return new RowChange(page.cell(row, page.sheet().columns().get(0).key()),
                String.join(" ", key(page.sheet(), after)), before == null ? "added" : "changed", cells);
    }
}
