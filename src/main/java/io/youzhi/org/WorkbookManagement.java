package io.youzhi.org;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.youzhi.shared.Reader;
import io.youzhi.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The organisation as one workbook: written, looked at before anything is taken, and taken as a whole or not at all. */
@Service
@Transactional
public class WorkbookManagement {

    private final ObjectProvider<Sheet> sheets;

    WorkbookManagement(ObjectProvider<Sheet> sheets) {
        this.sheets = sheets;
    }

    /** The workbook as things are; {@code words} are the messages of the reader's language. */
    @Transactional(readOnly = true)
    public byte[] write(UnaryOperator<String> words) {
        return new WorkbookWriter(words).write(sheets());
    }

    /** What a workbook would change. Everything is tried, so that what would be refused is refused now, and nothing taken. */
    public Outcome preview(byte[] file, Reader by) {
        Outcome outcome = take(file, by);
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return outcome;
    }

    /** Takes a workbook. */
    public Outcome take(byte[] file, Reader by) {
        return new Intake(sheets()).take(new WorkbookReader(sheets()).read(file), by);
    }

    private List<Sheet> sheets() {
        return sheets.orderedStream().toList();
    }

    /** What a workbook changes, by sheet. */
    public record Outcome(List<SheetChange> sheets) {

        /** The same, of one sheet, with rows that are taken away or stay open. */
        Outcome with(List<RowChange> more, int removed) {
            SheetChange one = sheets.get(0);
            List<RowChange> rows = Stream.concat(one.rows().stream(), more.stream()).toList();
            return new Outcome(List.of(new SheetChange(one.name(), one.added(), one.changed(), one.left(),
                    one.removed() + removed, rows)));
        }
    }

    /** What a sheet changes: how many rows are new, different, the same, and taken away; and each but the same. */
    public record SheetChange(String name, int added, int changed, int left, int removed, List<RowChange> rows) {
    }

    /** A row: where it stands, which it is, and what becomes of it: added, changed, removed, or open where nobody is free. */
    public record RowChange(String cell, String key, String what, List<CellChange> cells) {
    }

    /** A field that is different, but for those that say which row it is. */
    public record CellChange(String column, String before, String after) {
    }
}
