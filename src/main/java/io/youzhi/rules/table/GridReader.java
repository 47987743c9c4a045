package io.youzhi.rules.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import io.youzhi.rules.Problem;

/** Reads {@code .csv} (UTF-8) and {@code .xlsx} (first sheet, typed cells) into the same grid. */
final class GridReader {

    private final String file;
    private final List<Problem> problems;

    GridReader(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    Grid read(byte[] bytes) {
        return new Grid(file, file.endsWith(".xlsx") ? sheet(bytes) : csv(bytes));
    }

    private List<Grid.Line> csv(byte[] bytes) {
        String text = text(bytes);
        List<Grid.Line> lines = new ArrayList<>();
        if (text == null) {
            return lines;
        }
        CSVFormat format = CSVFormat.DEFAULT.builder().setCommentMarker('#').setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                int breaks = row.stream().mapToInt(cell -> (int) cell.chars().filter(c -> c == '\n').count()).sum();
                int number = (int) parser.getCurrentLineNumber() - breaks;
                List<String> cells = row.stream().map(String::strip).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    lines.add(new Grid.Line(number, cells));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            problem(0, 0, "不是有效的 CSV：" + e.getMessage(), "not a valid CSV: " + e.getMessage());
        }
        return lines;
    }

    private String text(byte[] bytes) {
        String text = decode(bytes, StandardCharsets.UTF_8);
        if (text == null) {
            boolean gbk = decode(bytes, Charset.forName("GB18030")) != null;
            problem(0, 0, gbk ? "文件是 GBK 编码，请另存为 UTF-8" : "文件不是 UTF-8 编码",
                    gbk ? "the file is in GBK; save it as UTF-8" : "the file is not in UTF-8");
            return null;
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return plain.endsWith("\n") ? plain : plain + "\n";
    }

    private static String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private List<Grid.Line> sheet(byte[] bytes) {
        List<Grid.Line> lines = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (int i = 1; i < book.getNumberOfSheets(); i++) {
                if (book.getSheetAt(i).getPhysicalNumberOfRows() > 0) {
                    problem(0, 0, "一个文件一张表：工作表“" + book.getSheetName(i) + "”不会被读取，请移到自己的文件",
                            "one file holds one table: move sheet '" + book.getSheetName(i) + "' to a file of its own");
                }
            }
            Sheet sheet = book.getSheetAt(0);
            for (Row row : sheet) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cells.add(cell(row.getCell(i), row.getRowNum() + 1, i + 1));
                }
                boolean comment = !cells.isEmpty() && cells.get(0).startsWith("#");
                if (!comment && cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    lines.add(new Grid.Line(row.getRowNum() + 1, List.copyOf(cells)));
                }
            }
        } catch (IOException | RuntimeException e) {
            problem(0, 0, "不是有效的 XLSX：" + e.getMessage(), "not a valid XLSX: " + e.getMessage());
        }
        return lines;
    }

    private String cell(Cell cell, int line, int column) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case BLANK -> "";
            case STRING -> cell.getStringCellValue().strip();
            case BOOLEAN -> cell.getBooleanCellValue() ? "yes" : "no";
            case NUMERIC -> number(cell, line, column);
            case FORMULA -> refused(line, column, "公式不能用，请写成值", "a formula cannot be used; write its value");
            default -> refused(line, column, "单元格有错误值", "the cell holds an error value");
        };
    }

    /** What the cell holds, never how it is shown; only a per cent format says what the number means. */
    private String number(Cell cell, int line, int column) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return refused(line, column, "日期格式的单元格不能用，请改为文本", "a date cell cannot be used; make it text");
        }
        BigDecimal value = BigDecimal.valueOf(cell.getNumericCellValue());
        String format = cell.getCellStyle().getDataFormatString();
        boolean percent = format != null && format.contains("%");
        return plain(percent ? value.movePointRight(2) : value) + (percent ? "%" : "");
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private String refused(int line, int column, String zh, String en) {
        problem(line, column, zh, en);
        return "-";
    }

    private void problem(int line, int column, String zh, String en) {
        problems.add(Problem.at(file, line, column, zh, en));
    }
}
