package io.youzhi.reporting.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.youzhi.reporting.paper.Block.Cell;
import io.youzhi.reporting.paper.Block.Column;
import io.youzhi.reporting.paper.Block.Fact;
import io.youzhi.reporting.paper.Block.Table;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes papers as workbooks that people calculate in and print on A4: numbers are numbers, dates are dates, and a text that
 * looks like a formula stays a text, also where it is copied on. What comes before the second table stands on the first
 * sheet, every further table on a sheet of its own. Pictures are for paper only.
 */
@Component
public class Workbook {

    private static final int CHARACTER = 256;
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final MessageSource messages;

    Workbook(MessageSource messages) {
        this.messages = messages;
    }

    /** The paper as a workbook (.xlsx). */
    public byte[] of(Paper paper) {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new Writing(book, paper, messages).write();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a cell looks. */
    private record Look(int size, boolean bold, boolean framed, boolean struck, String format, boolean quoted) {

        private static final Look PLAIN = new Look(11, false, false, false, "General", false);
        private static final Look TITLE = new Look(16, true, false, false, "General", false);
        private static final Look HEAD = new Look(11, true, true, false, "General", false);
        private static final Look BODY = new Look(11, false, true, false, "General", false);

        Look with(Object value, boolean strike) {
            return new Look(size, bold, framed, strike, format(value), value instanceof String text && isLikeAFormula(text));
        }

        private static String format(Object value) {
            if (value instanceof LocalDateTime) {
                return "yyyy-mm-dd hh:mm";
            }
            if (value instanceof LocalDate) {
                return "yyyy-mm-dd";
            }
            return value instanceof java.math.BigDecimal amount && amount.scale() == 2 ? "0.00" : "General";
        }

        private static boolean isLikeAFormula(String text) {
            return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        }
    }

    /** One workbook being written. */
    private static final class Writing {

        private final XSSFWorkbook book;
        private final Paper paper;
        private final MessageSource messages;
        private final Map<Look, CellStyle> styles = new HashMap<>();
        private final List<Table> further = new ArrayList<>();
        private XSSFSheet sheet;
        private int row;

        Writing(XSSFWorkbook book, Paper paper, MessageSource messages) {
            this.book = book;
            this.paper = paper;
            this.messages = messages;
        }

        void write() {
            open(paper.title());
            put(row++, 0, paper.title(), Look.TITLE);
            put(row++, 0, paper.subtitle(), Look.PLAIN);
            boolean tabled = false;
            for (Block block : paper.blocks()) {
                if (block instanceof Table table) {
                    if (tabled) {
                        further.add(table);
                        continue;
                    }
                    tabled = true;
                }
                write(block);
            }
            foot();
            for (Table table : further) {
                forPaper();
                open(table.heading());
                write(table);
            }
            forPaper();
        }

        private void open(String name) {
            String base = WorkbookUtil.createSafeSheetName(name);
            String free = base;
            for (int i = 2; book.getSheet(free) != null; i++) {
                free = WorkbookUtil.createSafeSheetName(i + " " + base);
            }
            sheet = book.createSheet(free);
            row = 0;
        }

        private void write(Block block) {
            if (block.heading() != null) {
                put(row++, 0, block.heading(), new Look(12, true, false, false, "General", false));
            }
            if (block instanceof Table table) {
                write(table.columns(), table);
            } else if (block instanceof Block.Facts facts) {
                facts.facts().forEach(this::write);
            } else if (block instanceof Block.Prose prose) {
                put(row++, 0, prose.text(), Look.PLAIN);
            } else if (block instanceof Block.Pictures pictures) {
                pictures.sides().forEach(side -> side.pictures().forEach(picture ->
                        write(new Fact(side.caption(), picture.caption()))));
            }
        }

        private void write(Fact fact) {
            put(row, 0, fact.label(), new Look(11, true, false, false, "General", false));
            put(row++, 2, fact.value(), Look.PLAIN);
        }

        private void write(List<Column> columns, Table table) {
            for (int i = 0; i < columns.size(); i++) {
                put(row, i, columns.get(i).title(), Look.HEAD);
                sheet.setColumnWidth(i, columns.get(i).width() * CHARACTER);
            }
            sheet.setRepeatingRows(new CellRangeAddress(row, row, 0, columns.size() - 1));
            sheet.createFreezePane(0, ++row);
            table.rows().forEach(cells -> write(cells, Look.BODY));
            if (table.rows().isEmpty()) {
                put(row++, 0, table.none(), Look.PLAIN);
            }
            if (table.total() != null) {
                write(table.total(), Look.HEAD);
            }
        }

        private void write(List<Cell> cells, Look look) {
            for (int i = 0; i < cells.size(); i++) {
                put(row, i, cells.get(i).value(), look.with(cells.get(i).value(), cells.get(i).struck()));
            }
            row++;
        }

        /** Who signs, and by what a copy is known again. */
        private void foot() {
            row++;
            for (int i = 0; i < paper.signatures().size(); i++) {
                put(row, i * 3, paper.signatures().get(i), Look.PLAIN);
            }
            row += paper.signatures().isEmpty() ? 0 : 2;
            write(new Fact(say("number"), paper.number()));
            write(new Fact(say("date"), paper.date()));
            paper.releases().forEach(release -> write(new Fact(say("release"), release)));
            write(new Fact(say("fingerprint"), paper.fingerprint()));
        }

        private String say(String key) {
            return messages.getMessage("reporting.paper." + key, null, Locale.forLanguageTag(paper.language()));
        }

        private void put(int at, int column, Object value, Look look) {
            Row line = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
            org.apache.poi.ss.usermodel.Cell cell = line.createCell(column);
            cell.setCellStyle(styles.computeIfAbsent(look.with(value, look.struck()), this::style));
            if (value == null) {
                return;
            }
            if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (value instanceof LocalDateTime moment) {
                cell.setCellValue(moment);
            } else if (value instanceof LocalDate day) {
                cell.setCellValue(day);
            } else {
                String text = value.toString();
                cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            }
        }

        private CellStyle style(Look look) {
            Font font = book.createFont();
            font.setFontHeightInPoints((short) look.size());
            font.setBold(look.bold());
            font.setStrikeout(look.struck());
            CellStyle style = book.createCellStyle();
            style.setFont(font);
            style.setWrapText(look.framed());
            style.setQuotePrefixed(look.quoted());
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setDataFormat(book.createDataFormat().getFormat(look.format()));
            if (look.framed()) {
                style.setBorderTop(BorderStyle.THIN);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBorderLeft(BorderStyle.THIN);
                style.setBorderRight(BorderStyle.THIN);
            }
            return style;
        }

        private void forPaper() {
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setLandscape(paper.landscape());
            sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
            sheet.getPrintSetup().setFitWidth((short) 1);
            sheet.getPrintSetup().setFitHeight((short) 0);
        }
    }
}
