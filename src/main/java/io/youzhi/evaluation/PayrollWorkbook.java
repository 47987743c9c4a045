package io.youzhi.evaluation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

import io.youzhi.evaluation.PayrollView.LineView;
import io.youzhi.evaluation.PayrollView.PersonView;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A payroll as a workbook to calculate with: a sheet of people, and one of the lines behind their sums with their clauses. */
public final class PayrollWorkbook {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int WIDTH = 18 * 256;
    private static final List<String> PEOPLE = List.of("employee", "name", "pay", "carried-in", "of-month", "settled",
            "carried-out");
    private static final List<String> LINES = List.of("employee", "name", "at", "amount", "clause", "clause-text", "case", "line");

    private final BiFunction<String, Object[], String> words;
    private final Locale locale;
    private final ZoneId zone;

    /** @param words the message of a key with its arguments, in the reader's language */
    public PayrollWorkbook(BiFunction<String, Object[], String> words, Locale locale, ZoneId zone) {
        this.words = words;
        this.locale = locale;
        this.zone = zone;
    }

    /** The file. */
    public byte[] of(PayrollView payroll) {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CellStyle money = book.createCellStyle();
            money.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
            CellStyle head = bold(book);
            people(book.createSheet(word("evaluation.payroll.people")), payroll, head, money);
            lines(book.createSheet(word("evaluation.payroll.lines")), payroll, head, money);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CellStyle bold(XSSFWorkbook book) {
        Font font = book.createFont();
        font.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        return style;
    }

    private void people(Sheet sheet, PayrollView payroll, CellStyle head, CellStyle money) {
        header(sheet, payroll, PEOPLE, head);
        for (PersonView person : payroll.people()) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.createCell(0).setCellValue(person.employee());
            row.createCell(1).setCellValue(person.name());
            List<BigDecimal> amounts = java.util.Arrays.asList(person.pay(), person.carriedIn(), person.ofMonth(),
                    person.settled(), person.carriedOut());
            for (int i = 0; i < amounts.size(); i++) {
                amount(row.createCell(2 + i), amounts.get(i), money);
            }
        }
    }

    private void lines(Sheet sheet, PayrollView payroll, CellStyle head, CellStyle money) {
        header(sheet, payroll, LINES, head);
        for (PersonView person : payroll.people()) {
            for (LineView line : person.lines()) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                row.createCell(0).setCellValue(person.employee());
                row.createCell(1).setCellValue(person.name());
                row.createCell(2).setCellValue(TO_THE_MINUTE.format(line.at().atZone(zone)));
                amount(row.createCell(3), line.amount(), money);
                row.createCell(4).setCellValue(line.clause());
                row.createCell(5).setCellValue(line.clauseText() == null ? "" : line.clauseText().in(locale));
                row.createCell(6).setCellValue(line.caseNumber() == null ? "" : line.caseNumber());
                row.createCell(7).setCellValue(line.line());
            }
        }
    }

    /** What it is, whether it counts yet, and the words of the columns. */
    private void header(Sheet sheet, PayrollView payroll, List<String> columns, CellStyle head) {
        Cell title = sheet.createRow(0).createCell(0);
        title.setCellValue(word("evaluation.payroll.title", payroll.unitName(), payroll.month(), payroll.number(),
                word("evaluation.payroll.state." + payroll.state())));
        title.setCellStyle(head);
        Row row = sheet.createRow(1);
        for (int i = 0; i < columns.size(); i++) {
            row.createCell(i).setCellValue(word("evaluation.payroll." + columns.get(i)));
            row.getCell(i).setCellStyle(head);
            sheet.setColumnWidth(i, WIDTH);
        }
        sheet.createFreezePane(0, 2);
    }

    private static void amount(Cell cell, BigDecimal amount, CellStyle money) {
        if (amount != null) {
            cell.setCellValue(amount.doubleValue());
            cell.setCellStyle(money);
        }
    }

    private String word(String key, Object... arguments) {
        return words.apply(key, arguments);
    }
}
