package io.youzhi.org;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.youzhi.org.WorkbookReader.Line;
import io.youzhi.org.WorkbookReader.Page;
import io.youzhi.shared.Refused;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * One sheet as CSV: read from UTF-8 or from GB18030, as Chinese office programs save it, with commas, semicolons or tabs;
 * written in UTF-8 with the mark by which those programs know it. The first line, or the second below words of people's
 * own, names the fields.
 */
class CsvSheet {

    private static final char MARK = '\uFEFF';
    private static final String SEPARATORS = ",;\t";
    private static final int HEAD = 2;
    private static final int MOST_BYTES = 8 << 20;

    private final Sheet sheet;

    CsvSheet(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The rows of a file; refused where its head does not name the fields. */
    Page read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Refused.field("file", "org.workbook.too-large", MOST_BYTES >> 20);
        }
        List<CSVRecord> records = records(text(file));
        int head = head(records);
        Map<Integer, String> columns = columns(records.get(head));
        List<Line> lines = new ArrayList<>();
        for (CSVRecord each : records.subList(head + 1, records.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            columns.forEach((at, key) -> cells.put(key, at < each.size() ? filled(each.get(at)) : null));
            if (cells.values().stream().anyMatch(Objects::nonNull)) {
                lines.add(new Line((int) each.getRecordNumber(), cells));
            }
        }
        if (lines.size() > WorkbookReader.MOST_ROWS) {
            throw Refused.field("file", "org.workbook.too-long", WorkbookReader.MOST_ROWS);
        }
        return new Page(sheet, columns, lines);
    }

    private static String text(byte[] file) {
        String text = Stream.of(StandardCharsets.UTF_8, Charset.forName("GB18030")).map(each -> decoded(file, each))
                .filter(Objects::nonNull).findFirst().orElseThrow(() -> Refused.field("file", "org.roster.no-text"));
        if (text.indexOf('\0') >= 0) {
            throw Refused.field("file", "org.roster.no-text");
        }
        return text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1);
    }

    private static String decoded(byte[] file, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static List<CSVRecord> records(String text) {
        String first = text.lines().findFirst().orElse("");
        char separator = SEPARATORS.charAt(0);
        for (char each : SEPARATORS.toCharArray()) {
            separator = count(first, each) > count(first, separator) ? each : separator;
        }
        try (CSVParser parser = CSVFormat.RFC4180.builder().setDelimiter(separator).get().parse(new StringReader(text))) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw Refused.field("file", "org.roster.no-csv", String.valueOf(e.getMessage()));
        }
    }

    private static long count(String text, char what) {
        return text.chars().filter(each -> each == what).count();
    }

    /** The line that names the fields: the last of the first two that does. */
    private int head(List<CSVRecord> records) {
        for (int i = Math.min(HEAD, records.size()) - 1; i >= 0; i--) {
            List<String> cells = records.get(i).stream().map(CsvSheet::filled).toList();
            if (needed().allMatch(cells::contains)) {
                return i;
            }
        }
        throw Refused.field("file", "org.roster.no-head", String.join(", ", sheet.columns().stream()
                .map(Sheet.Column::key).toList()));
    }

    private Stream<String> needed() {
        return sheet.columns().stream().filter(Sheet.Column::isKey).map(Sheet.Column::key);
    }

    private Map<Integer, String> columns(CSVRecord head) {
        List<String> known = sheet.columns().stream().map(Sheet.Column::key).toList();
        Map<Integer, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < head.size(); i++) {
            String key = filled(head.get(i));
            if (key != null && (!known.contains(key) || columns.containsValue(key))) {
                throw Refused.field("file", "org.workbook.unknown-column", key, String.join(", ", known));
            }
            if (key != null) {
                columns.put(i, key);
            }
        }
        return columns;
    }

    private static String filled(String cell) {
        return cell.isBlank() ? null : cell.strip();
    }

    /** The sheet as a file: the columns in the reader's words, their names, and the rows. */
    byte[] write(UnaryOperator<String> words) {
        StringWriter text = new StringWriter().append(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(sheet.columns().stream().map(each -> words.apply("org.column." + each.key())));
            printer.printRecord(sheet.columns().stream().map(Sheet.Column::key));
            printer.printRecords(sheet.rows());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
