package io.youzhi.org;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

import io.youzhi.shared.Refused;
import io.youzhi.shared.Refused.Fault;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads what somebody filled in, cell by cell; trusts nothing of the file. */
class WorkbookReader {

    /** Row of the fields' names, and the first row of what was filled in; counted from 0. */
    static final int FIELDS = 1;
    static final int FIRST = 2;
    /** More rows than this are for the API. */
    static final int MOST_ROWS = 20_000;
    private static final int MOST_BYTES = 8 << 20;
    private static final long MOST_INFLATED = 64L << 20;
    private static final int MOST_PARTS = 200;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Map<String, Sheet> sheets;
    private final List<Fault> faults = new ArrayList<>();

    WorkbookReader(List<Sheet> sheets) {
        this.sheets = sheets.stream().collect(Collectors.toMap(Sheet::name, sheet -> sheet, (a, b) -> a,
                LinkedHashMap::new));
    }

    /** The sheets of a file; refused with every cell that cannot be read. */
    List<Page> read(byte[] file) {
        requireWorkbook(file);
        List<Page> pages = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                page(book.getSheetAt(i), pages);
            }
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw Refused.field("file", "org.workbook.not-xlsx");
        }
        if (!faults.isEmpty()) {
            throw Refused.fields(faults);
        }
        return pages;
    }

    /** An XLSX is a ZIP; one that swells is a bomb, and a CSV or an old XLS is something else. */
    private static void requireWorkbook(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Refused.field("file", "org.workbook.too-large", MOST_BYTES >> 20);
        }
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K' || file[2] != 3 || file[3] != 4) {
            throw Refused.field("file", "org.workbook.not-xlsx");
        }
        byte[] buffer = new byte[1 << 16];
        long inflated = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    inflated += read;
                    requireModest(inflated, parts);
                }
                requireModest(inflated, ++parts);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refused.field("file", "org.workbook.not-xlsx");
        }
    }

    private static void requireModest(long inflated, int parts) {
        if (inflated > MOST_INFLATED || parts > MOST_PARTS) {
            throw Refused.field("file", "org.workbook.swells", MOST_INFLATED >> 20);
        }
    }

    private void page(XSSFSheet from, List<Page> pages) {
        Sheet sheet = sheets.get(from.getSheetName());
        if (sheet == null) {
            faults.add(new Fault(from.getSheetName(), "org.workbook.unknown-sheet",
                    List.of(from.getSheetName(), String.join(", ", sheets.keySet()))));
        } else if (from.getLastRowNum() - FIRST >= MOST_ROWS) {
            faults.add(new Fault(sheet.name(), "org.workbook.too-long", List.of(MOST_ROWS)));
        } else {
            Map<Integer, String> columns = columns(from, sheet);
            pages.add(new Page(sheet, columns, rows(from, columns)));
        }
    }

    private Map<Integer, String> columns(XSSFSheet from, Sheet sheet) {
        Map<Integer, String> columns = new LinkedHashMap<>();
        List<String> known = sheet.columns().stream().map(Sheet.Column::key).toList();
        Row row = from.getRow(FIELDS);
        if (row != null) {
            for (Cell cell : row) {
                String key = text(cell);
                if (key != null && (!known.contains(key) || columns.containsValue(key))) {
                    faults.add(new Fault(at(cell), "org.workbook.unknown-column", List.of(key, String.join(", ", known))));
                } else if (key != null) {
                    columns.put(cell.getColumnIndex(), key);
                }
            }
        }
        sheet.columns().stream().filter(Sheet.Column::isKey).filter(each -> !columns.containsValue(each.key()))
                .forEach(each -> faults.add(new Fault(sheet.name() + "!A" + (FIELDS + 1), "org.workbook.no-column",
                        List.of(each.key()))));
        return columns;
    }

    private List<Line> rows(XSSFSheet from, Map<Integer, String> columns) {
        List<Line> lines = new ArrayList<>();
        for (Row row : from) {
            Map<String, String> cells = new LinkedHashMap<>();
            if (row.getRowNum() >= FIRST) {
                columns.forEach((index, key) -> cells.put(key, text(row.getCell(index))));
            }
            if (cells.values().stream().anyMatch(java.util.Objects::nonNull)) {
                lines.add(new Line(row.getRowNum() + 1, cells));
            }
        }
        return lines;
    }

    private String text(Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return null;
        }
        return switch (cell.getCellType()) {
            case STRING -> stripped(cell.getStringCellValue());
            case BOOLEAN -> Cells.of(cell.getBooleanCellValue());
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? MOMENT.format(cell.getLocalDateTimeCellValue())
                    : BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString();
            default -> {
                faults.add(new Fault(at(cell), "org.workbook.no-value", List.of()));
                yield null;
            }
        };
    }

    private static String stripped(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String at(Cell cell) {
        return cell.getSheet().getSheetName() + "!" + cell.getAddress().formatAsString();
    }

    /** A sheet as it was filled in: which column holds what, and its rows. */
    record Page(Sheet sheet, Map<Integer, String> columns, List<Line> lines) {

        /** The address of a field of a row. */
        String cell(int row, String key) {
            int column = columns.entrySet().stream().filter(each -> each.getValue().equals(key)).map(Map.Entry::getKey)
                    .findFirst().orElse(0);
            return sheet.name() + "!" + CellReference.convertNumToColString(column) + lines.get(row).number();
        }
    }

    /** A row as it was filled in; its number as the reader sees it. */
    record Line(int number, Map<String, String> cells) {
    }
}
