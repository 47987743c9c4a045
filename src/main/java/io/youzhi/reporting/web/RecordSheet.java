package io.youzhi.reporting.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import io.youzhi.reporting.QuarterRecord;
import io.youzhi.reporting.RecordedEntry;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a record as a workbook that prints on A4, with lines to sign on. Amounts are numbers, so that they can be summed. */
@Component
class RecordSheet {

    private static final List<String> COLUMNS = List.of("number", "date", "place", "what", "demanded-by", "deadline",
            "result", "fine", "stands");
    private static final int[] WIDTHS = {6, 17, 18, 46, 14, 17, 26, 11, 11};
    private static final int CHARACTER = 256;
    private static final int FIRST_MONEY = 7;

    private final MessageSource messages;

    RecordSheet(MessageSource messages) {
        this.messages = messages;
    }

    /** The document's title. */
    String title(QuarterRecord record, Locale locale) {
        return new RecordWords(messages, locale, record).say("title." + record.kind().word());
    }

    /** The workbook. */
    byte[] of(QuarterRecord record, List<RecordedEntry> entries, Locale locale) {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new Writing(book, new RecordWords(messages, locale, record), record).write(entries);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One workbook being written. */
    private static final class Writing {

        private final RecordWords words;
        private final QuarterRecord record;
        private final XSSFSheet sheet;
        private final CellStyle title;
        private final CellStyle head;
        private final CellStyle body;
        private final CellStyle struck;
        private final CellStyle bodyNumber;
        private final CellStyle struckNumber;
        private final CellStyle plain;

        Writing(XSSFWorkbook book, RecordWords words, QuarterRecord record) {
            this.words = words;
            this.record = record;
            this.sheet = book.createSheet(record.quarter());
            this.title = style(book, 16, true, false, false);
            this.head = style(book, 11, true, false, true);
            this.body = style(book, 11, false, false, true);
            this.struck = style(book, 11, false, true, true);
            this.bodyNumber = whole(book, body);
            this.struckNumber = whole(book, struck);
            this.plain = style(book, 11, false, false, false);
        }

        private static CellStyle style(XSSFWorkbook book, int size, boolean bold, boolean strike, boolean framed) {
            Font font = book.createFont();
            font.setFontHeightInPoints((short) size);
            font.setBold(bold);
            font.setStrikeout(strike);
            CellStyle style = book.createCellStyle();
            style.setFont(font);
            style.setWrapText(framed);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setDataFormat(book.createDataFormat().getFormat("0.00"));
            if (framed) {
                style.setBorderTop(BorderStyle.THIN);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBorderLeft(BorderStyle.THIN);
                style.setBorderRight(BorderStyle.THIN);
            }
            return style;
        }

        private static CellStyle whole(XSSFWorkbook book, CellStyle like) {
            CellStyle style = book.createCellStyle();
            style.cloneStyleFrom(like);
            style.setDataFormat(book.createDataFormat().getFormat("0"));
            return style;
        }

        void write(List<RecordedEntry> entries) {
            text(0, 0, words.say("title." + record.kind().word()), title);
            text(1, 0, words.say("of", record.unitName(), record.quarter(), record.from().toString(), record.to().toString()), plain);
            for (int i = 0; i < COLUMNS.size(); i++) {
                text(2, i, words.say("column." + COLUMNS.get(i)), head);
                sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
            }
            int row = 3;
            for (RecordedEntry entry : entries) {
                entry(row++, entry);
            }
            total(row);
            text(row + 2, 0, words.say("sign.contractor"), plain);
            text(row + 2, 3, words.say("sign.office"), plain);
            text(row + 2, 6, words.say("sign.date"), plain);
            forPaper();
        }

        private void entry(int row, RecordedEntry entry) {
            CellStyle style = entry.isReversed() ? struck : body;
            cell(row, 0, entry.isReversed() ? struckNumber : bodyNumber).setCellValue(entry.number());
            text(row, 1, words.moment(entry.at()), style);
            text(row, 2, entry.place(), style);
            text(row, 3, words.what(entry), style);
            text(row, 4, entry.demandedBy(), style);
            text(row, 5, words.moment(entry.deadline()), style);
            text(row, 6, words.result(entry), body);
            money(row, FIRST_MONEY, entry.fine(), style);
            money(row, FIRST_MONEY + 1, entry.fine() == null ? null : entry.stands(), body);
        }

        private void total(int row) {
            for (int i = 0; i < COLUMNS.size(); i++) {
                text(row, i, i == 0 ? words.say("total") : "", head);
            }
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, FIRST_MONEY));
            money(row, FIRST_MONEY + 1, record.total(), head);
        }

        private void money(int row, int column, BigDecimal amount, CellStyle style) {
            Cell cell = cell(row, column, style);
            if (amount != null) {
                cell.setCellValue(amount.doubleValue());
            }
        }

        private void text(int row, int column, String text, CellStyle style) {
            cell(row, column, style).setCellValue(text == null ? "" : text);
        }

        private Cell cell(int row, int column, CellStyle style) {
            Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
            Cell cell = line.createCell(column);
            cell.setCellStyle(style);
            return cell;
        }

        private void forPaper() {
            sheet.setRepeatingRows(new CellRangeAddress(2, 2, 0, COLUMNS.size() - 1));
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setLandscape(true);
            sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
            sheet.getPrintSetup().setFitWidth((short) 1);
            sheet.getPrintSetup().setFitHeight((short) 0);
            sheet.createFreezePane(0, 3);
        }
    }
}
