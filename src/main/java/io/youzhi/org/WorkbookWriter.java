package io.youzhi.org;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the workbook: a sheet a noun, its columns in the reader's words above their stable names, with drop-downs. */
class WorkbookWriter {

    /** What a list of words in a validation may be long in all; Excel takes no more. */
    private static final int LONGEST_LIST = 255;
    private static final int WIDTH = 20 * 256;

    private final UnaryOperator<String> words;

    /** @param words the message of a key, in the reader's language */
    WorkbookWriter(UnaryOperator<String> words) {
        this.words = words;
    }

    byte[] write(List<Sheet> sheets) {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CellStyle text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            CellStyle head = bold(book);
            sheets.forEach(sheet -> sheet(book.createSheet(sheet.name()), sheet, text, head));
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

    private void sheet(XSSFSheet to, Sheet sheet, CellStyle text, CellStyle head) {
        Row labels = to.createRow(0);
        Row fields = to.createRow(WorkbookReader.FIELDS);
        List<Sheet.Column> columns = sheet.columns();
        for (int i = 0; i < columns.size(); i++) {
            labels.createCell(i).setCellValue(words.apply("org.column." + columns.get(i).key()));
            labels.getCell(i).setCellStyle(head);
            fields.createCell(i).setCellValue(columns.get(i).key());
            to.setColumnWidth(i, WIDTH);
            to.setDefaultColumnStyle(i, text);
            dropDown(to, i, columns.get(i));
        }
        to.createFreezePane(1, WorkbookReader.FIRST);
        List<List<String>> rows = sheet.rows();
        for (int i = 0; i < rows.size(); i++) {
            row(to.createRow(WorkbookReader.FIRST + i), rows.get(i), text);
        }
    }

    private static void row(Row to, List<String> cells, CellStyle text) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null) {
                to.createCell(i).setCellValue(cells.get(i));
                to.getCell(i).setCellStyle(text);
            }
        }
    }

    private static void dropDown(XSSFSheet to, int column, Sheet.Column what) {
        DataValidationHelper helper = to.getDataValidationHelper();
        DataValidationConstraint constraint = null;
        int last = WorkbookReader.FIRST + WorkbookReader.MOST_ROWS - 1;
        if (what.from() != null) {
            constraint = helper.createFormulaListConstraint(what.from() + "!$A$" + (WorkbookReader.FIRST + 1) + ":$A$"
                    + (last + 1));
        } else if (!what.choices().isEmpty() && String.join(",", what.choices()).length() <= LONGEST_LIST) {
            constraint = helper.createExplicitListConstraint(what.choices().toArray(String[]::new));
        }
        if (constraint != null) {
            DataValidation validation = helper.createValidation(constraint,
                    new CellRangeAddressList(WorkbookReader.FIRST, last, column, column));
            validation.setSuppressDropDownArrow(true);
            to.addValidationData(validation);
        }
    }
}
