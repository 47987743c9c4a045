package io.youzhi.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.youzhi.rules.RuleBooks;
import io.youzhi.rules.SmallPack;
import io.youzhi.rules.book.Book;
import io.youzhi.shared.time.Limit;
import io.youzhi.shared.time.LimitUnit;

class TablesTest {

    private static Table table(SmallPack pack, String name) {
        Book book = RuleBooks.read(pack.files()).pack("tiny");
        return book.tables().stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
    }

    /** A workbook with the cells of a CSV text; what looks like a number or a percentage becomes a typed cell. */
    private static byte[] workbook(String csv) {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0%"));
            CellStyle odd = book.createCellStyle();
            odd.setDataFormat(book.createDataFormat().getFormat("0.00E+00"));
            var sheet = book.createSheet("规则");
            int line = 0;
            for (String text : csv.split("\n")) {
                var row = sheet.createRow(line++);
                int column = 0;
                for (String value : text.split(",", -1)) {
                    Cell cell = row.createCell(column++);
                    if (value.matches("-?\\d+(\\.\\d+)?")) {
                        cell.setCellValue(Double.parseDouble(value));
                        cell.setCellStyle(odd);
                    } else if (value.matches("\\d+%")) {
                        cell.setCellValue(Double.parseDouble(value.replace("%", "")) / 100);
                        cell.setCellStyle(percent);
                    } else {
                        cell.setCellValue(value);
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final String LADDER = """
            field,clause,elapsed,kind,tell,breach
            operator,,>=,in,set,set
            type,,percent,word,words,flag
            a,T-1,80%,-,handler,no
            b,T-1,100%,fault|praise,unit-leader,yes
            """;

    private static final String SCORING = """
            decision,conduct
            field,clause,type,price,subject,money
            operator,,in,>,set,set
            type,,word,money,word,money
            unit,,,CNY,,CNY
            a,T-1,audit,1234567,unit,-0.05
            b,T-1,audit,-,employee,-1234.5
            """;

    @Test
    void readsTheSameFromCsvAndFromAWorkbook() {
        for (String csv : List.of(SmallPack.TRIAGE, LADDER.replace("kind", "kind"), SCORING)) {
            String name = csv == SmallPack.TRIAGE ? "triage" : csv == SCORING ? "scoring" : "escalation";
            SmallPack text = new SmallPack().with(name + ".csv", csv);
            SmallPack sheet = new SmallPack().without(name + ".csv").with(name + ".xlsx", workbook(csv));
            assertThat(table(sheet, name).rows()).usingRecursiveComparison()
                    .withComparatorForType(java.math.BigDecimal::compareTo, java.math.BigDecimal.class)
                    .isEqualTo(table(text, name).rows());
            assertThat(table(sheet, name).columns()).isEqualTo(table(text, name).columns());
        }
    }

    @Test
    void toleratesAByteOrderMarkFullWidthSignsAndComments() {
        Table table = table(new SmallPack().with("triage.csv", "\uFEFF# 说明\n" + SmallPack.TRIAGE
                .replace("handler|unit-leader", "handler｜unit-leader").replace("24 h", "２４ 小时")), "triage");
        assertThat(table.rows().get(1).<Limit>get("resolve")).isEqualTo(new Limit(24, LimitUnit.HOURS));
        assertThat(table.rows().get(2).<List<String>>get("tell")).containsExactly("handler", "unit-leader");
        assertThat(table.rows().get(2).line()).isEqualTo(8);
        assertThat(table.rows().get(2).outcomes()).containsEntry("resolve", Cells.NONE).doesNotContainKey("priority");
    }

    @ParameterizedTest
    @CsvSource({"30 min,30,MINUTES", "30分钟,30,MINUTES", "2 h,2,HOURS", "2 小时,2,HOURS", "3 天,3,DAYS", "1 day,1,DAYS",
            "1 working day,1,WORKING_DAYS", "5个工作日,5,WORKING_DAYS", "2 working hours,2,WORKING_HOURS",
            "2工作小时,2,WORKING_HOURS"})
    void readsLimits(String text, int amount, LimitUnit unit) throws Cells.NoValue {
        assertThat(Cells.limit(text)).isEqualTo(new Limit(amount, unit));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "24 h; 24; tiny/triage.csv:6:6: '24' is no limit",
            "24 h; 0 h; tiny/triage.csv:6:6: '0 h' is no limit",
            "24 h; 1.5 h; tiny/triage.csv:6:6: '1.5 h' is no limit",
            "24 h; 24 weeks; tiny/triage.csv:6:6: '24 weeks' is no limit",
            "high,24 h; ,24 h; tiny/triage.csv:6:5: priority is blank; write - for 'says nothing'",
            "fault,-,high; fault,,high; tiny/triage.csv:6:4: channel is blank; write - for 'any'",
            "fault,web; fault,pigeon; tiny/triage.csv:7:4: unknown word 'pigeon' of channels; known are hotline, web",
            "fault,web; fault,web|; tiny/triage.csv:7:4: an empty item in the list 'web|'",
            "high; higher; tiny/triage.csv:6:5: unknown word 'higher' of priorities",
            "online,T-2; online,T-9; tiny/triage.csv:7:2: unknown clause 'T-9'",
            "online,T-2; fault,T-2; tiny/triage.csv:7:1: the row id fault stands here twice",
            "online,T-2; ,T-2; tiny/triage.csv:7:1: the row has no id",
            "kind,channel; kind,chanel; tiny/triage.csv:2:4: the decision triage has no field 'chanel' to compare",
            "priority,resolve; priority,solve; tiny/triage.csv:2:6: the decision triage has no field 'solve' to set",
            "in,in,set; in,is,set; tiny/triage.csv:3:4: unknown operator 'is'",
            "in,in,set; in,>=,set; tiny/triage.csv:3:4: the operator >= cannot be used with the type word",
            "word,limit; word,number; tiny/triage.csv:4:6: the field resolve is of type limit, not 'number'",
            "handler|unit-leader; handler,extra; tiny/triage.csv:7:8: the row has more cells than the header",
            "type,,word; typ,,word; tiny/triage.csv: the header row 'type' is missing",
            "label.zh; decision,dance; tiny/triage.csv:1:2: there is no decision 'dance'",
            "clause,kind; claus,kind; tiny/triage.csv:3:2: unknown operator ''"})
    void saysWhatIsWrongAndWhere(String good, String bad, String problem) {
        assertThat(SmallPack.TRIAGE).contains(good);
        List<String> problems = new SmallPack().with("triage.csv", SmallPack.TRIAGE.replaceFirst(
                java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(bad == null ? "" : bad))).problems();
        assertThat(problems).anySatisfy(said -> assertThat(said).startsWith(problem));
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        assertThat(new SmallPack().with("triage.csv", SmallPack.TRIAGE.replace("high", "higher").replace("24 h", "24")
                .replace("T-2", "T-9")).with("pack.yaml", SmallPack.PACK + "colour: red\n").problems()).hasSize(4);
    }

    @Test
    void refusesGbkAndSaysSo() {
        byte[] gbk = SmallPack.TRIAGE.getBytes(Charset.forName("GBK"));
        assertThat(new SmallPack().with("triage.csv", gbk).problems()).first().asString()
                .isEqualTo("tiny/triage.csv: the file is in GBK; save it as UTF-8");
    }

    @Test
    void refusesFormulasDatesAndSecondSheets() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(workbook(SmallPack.TRIAGE)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.getSheetAt(0).getRow(5).getCell(5).setCellFormula("1+1");
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            Cell cell = book.getSheetAt(0).getRow(6).getCell(5);
            cell.setCellValue(45000);
            cell.setCellStyle(date);
            book.createSheet("二").createRow(0).createCell(0).setCellValue("x");
            book.write(out);
            assertThat(new SmallPack().without("triage.csv").with("triage.xlsx", out.toByteArray()).problems())
                    .contains("tiny/triage.xlsx:6:6: a formula cannot be used; write its value",
                            "tiny/triage.xlsx:7:6: a date cell cannot be used; make it text",
                            "tiny/triage.xlsx: one file holds one table: move sheet '二' to a file of its own");
        }
        assertThat(new SmallPack().without("triage.csv").with("triage.xlsx", "no workbook").problems())
                .singleElement().asString().startsWith("tiny/triage.xlsx: not a valid XLSX");
    }

    @Test
    void refusesFilesItDoesNotKnowAndATableThatIsThereTwice() {
        assertThat(new SmallPack().with("triage.xlsx", workbook(SmallPack.TRIAGE)).with("Triage2.CSV", "x").problems())
                .contains("tiny/triage.xlsx: the same table is there as csv and as xlsx")
                .anySatisfy(p -> assertThat(p).startsWith("tiny/Triage2.CSV: unknown file"));
    }

    @Test
    void refusesRowsThatSayNothingOrHalf() {
        assertThat(new SmallPack().with("scoring.csv", SCORING.replace("unit,-0.05", "unit,-").replace("employee,-1234.5",
                "-,-1234.567")).problems()).containsExactly(
                "tiny/scoring.csv:6: money, points or action is missing",
                "tiny/scoring.csv:7:6: money has at most two decimals, not '-1234.567'");
    }
}
