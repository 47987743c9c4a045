package io.youzhi.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

import io.youzhi.reporting.paper.Block.Cell;
import io.youzhi.reporting.paper.Block.Column;
import io.youzhi.reporting.paper.Block.Fact;
import io.youzhi.reporting.paper.Block.Side;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** One paper for both presses. */
class PressTest {

    private static final LocalDateTime DATE = LocalDateTime.of(2026, 3, 2, 9, 30);
    private static final List<Column> COLUMNS = List.of(new Column("No. 序号", 6), new Column("What 内容", 50),
            new Column("Date 日期", 16), new Column("Money 金额", 12));

    private final Press press = press();

    @Test
    void embedsItsFontsAndKeepsBothLanguagesInOrder() {
        PrintedPaper printed = printed(draft(Locale.ENGLISH).facts("Facts", new Fact("单位 Unit", "平安保安公司 Safe Guards Ltd"))
                .prose("Text", "第一行\nsecond line").signed("承包商代表签字", "Date").done());
        assertThat(printed.text()).containsSubsequence("Record台账", "Facts", "平安保安公司SafeGuardsLtd", "第一行", "secondline",
                "承包商代表签字", "Numberofthedocument:X-1", "Fingerprint");
        assertThat(printed.missingFonts()).isEmpty();
        assertThat(printed.fonts()).allSatisfy(name -> assertThat(name).matches("[A-Z]{6}\\+NotoSansSC-(Regular|Bold)"));
        assertThat(printed.pages()).isEqualTo(1);
        assertThat(printed.ink()).isBetween(0.003, 0.3);
    }

    @Test
    void writesWhatTheFontDoesNotHaveByNameOrNumber() {
        assertThat(printed(draft(Locale.CHINESE).prose(null, "经办人张𠮷，客户说😀谢谢，①㙓𠅤").done()).text())
                .contains("经办人张〔U+20BB7〕，客户说〔grinningface〕谢谢，①㙓𠅤");
    }

    @Test
    void survivesWhateverPeopleWrite() {
        String hostile = "<b>&amp;</b> \u0000\u0007\uFFFE ]]> <script>x</script> \u202E" + "x".repeat(500) + "很".repeat(500);
        PrintedPaper printed = printed(draft(Locale.ENGLISH).prose("<h1>", hostile)
                .table(null, COLUMNS, List.of(row(1, hostile)), "none").done());
        assertThat(printed.text()).contains("<b>&amp;</b>", "]]><script>x</script>", "x".repeat(500), "很".repeat(500));
    }

    @Test
    void repeatsTheHeadOfALongTableAndNumbersThePages() {
        PrintedPaper printed = printed(draft(Locale.ENGLISH).table("Rows", COLUMNS, Collections.nCopies(120, row(7, "一条记录")),
                "none", List.of(new Cell(null, false), new Cell("Total", false), new Cell(null, false),
                        new Cell(new BigDecimal("-840.00"), false))).done());
        assertThat(printed.pages()).isGreaterThan(2);
        assertThat(printed.text().split("What内容", -1)).hasSize(printed.pages() + 1);
        assertThat(printed.text()).contains("1/" + printed.pages(), printed.pages() + "/" + printed.pages(), "Total-840.00");
    }

    @Test
    void putsPicturesSideBySideUprightAndNoBiggerThanPaperNeeds() {
        byte[] big = photo(4000, 3000);
        byte[] pdf = press.print(draft(Locale.ENGLISH).pictures("P", new Side("Before", List.of(new Picture("a", "aa", big)), "-"),
                new Side("After", List.of(new Picture("b", "bb", photo(300, 600)), new Picture("c", "cc", new byte[] {1, 2})), "-"))
                .done());
        PrintedPaper printed = new PrintedPaper(pdf);
        assertThat(printed.pictures()).isEqualTo(2);
        assertThat(printed.text()).containsSubsequence("Before", "After", "nopicturethatcanbeprinted");
        assertThat(pdf.length).isLessThan(600_000);
    }

    @Test
    void unpacksNoFileThatIsMadeToFillTheMemory() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20_000, 20_000, BufferedImage.TYPE_BYTE_BINARY), "png", bomb);
        PrintedPaper printed = printed(draft(Locale.ENGLISH).pictures(null, new Side("Before",
                List.of(new Picture("a", "aa", bomb.toByteArray())), "-")).done());
        assertThat(printed.pictures()).isZero();
        assertThat(printed.text()).contains("nopicturethatcanbeprinted");
    }

    @Test
    void printsTheSameBytesOfTheSamePaperAndKnowsAChange() {
        Paper paper = draft(Locale.CHINESE).prose(null, "同样的内容").done();
        assertThat(press.print(paper)).isEqualTo(press.print(draft(Locale.CHINESE).prose(null, "同样的内容").done()));
        assertThat(paper.fingerprint()).hasSize(64)
                .isNotEqualTo(draft(Locale.CHINESE).prose(null, "不同的内容").done().fingerprint());
    }

    @Test
    void writesNumbersAsNumbersDatesAsDatesAndFormulasAsText() throws IOException {
        Paper paper = draft(Locale.ENGLISH).facts(null, new Fact("Unit", "=cmd|' /C calc'!A0"))
                .table(null, COLUMNS, List.of(row(1, "=1+1"), List.of(new Cell(2, true), new Cell("@SUM(1)", true),
                        new Cell(LocalDate.of(2026, 3, 1), true), new Cell(null, true))), "none")
                .table("Second", COLUMNS, List.of(), "none here").done();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(new Workbook(messages()).of(paper)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(2).getCellType()).isEqualTo(CellType.STRING);
            XSSFCell formula = sheet.getRow(4).getCell(1);
            assertThat(formula.getStringCellValue()).isEqualTo("=1+1");
            assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
            assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(sheet.getRow(4).getCell(2).getLocalDateTimeCellValue()).isEqualTo(DATE);
            assertThat(sheet.getRow(4).getCell(3).getNumericCellValue()).isEqualTo(-7);
            assertThat(sheet.getRow(4).getCell(3).getCellStyle().getDataFormatString()).isEqualTo("0.00");
            assertThat(sheet.getRow(5).getCell(1).getCellStyle().getFont().getStrikeout()).isTrue();
            assertThat(sheet.getRow(5).getCell(2).getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
            assertThat(book.getSheetName(1)).isEqualTo("Second");
            assertThat(book.getSheetAt(1).getRow(2).getCell(0).getStringCellValue()).isEqualTo("none here");
        }
    }

    private static List<Cell> row(int number, String text) {
        return List.of(new Cell(number, false), new Cell(text, false), new Cell(DATE, false),
                new Cell(new BigDecimal("-7.00"), false));
    }

    private static Draft draft(Locale locale) {
        return new Draft(locale, "X-1", DATE, "Record 台账", null);
    }

    private PrintedPaper printed(Paper paper) {
        return new PrintedPaper(press.print(paper));
    }

    static byte[] photo(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width, height / 2);
        pen.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/reporting");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static Press press() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolver(resolver);
        templates.setTemplateEngineMessageSource(messages());
        return new Press(templates, new Typeface());
    }
}
