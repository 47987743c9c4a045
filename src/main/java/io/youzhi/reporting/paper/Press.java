package io.youzhi.reporting.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints papers as PDF, with their fonts embedded; the same paper gives the same bytes. */
@Component
public class Press {

    private static final String TEMPLATE = "reporting/paper";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final ITemplateEngine templates;
    private final Typeface typeface;

    Press(ITemplateEngine templates, Typeface typeface) {
        this.templates = templates;
        this.typeface = typeface;
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    /** The paper as PDF. */
    public byte[] print(Paper paper) {
        Context context = new Context(Locale.forLanguageTag(paper.language()));
        context.setVariable("paper", paper);
        context.setVariable("ink", new Ink());
        return pdf(typeface.printable(templates.process(TEMPLATE, context)), paper);
    }

    private byte[] pdf(String html, Paper paper) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePDDocument(document);
            builder.useFont(new PDFontSupplier(typeface.load(Typeface.REGULAR, document)), Typeface.FAMILY, REGULAR,
                    FontStyle.NORMAL, true);
            builder.useFont(new PDFontSupplier(typeface.load(Typeface.BOLD, document)), Typeface.FAMILY, BOLD,
                    FontStyle.NORMAL, true);
            builder.withHtmlContent(html, null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                date(document, paper);
                document.save(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file is dated as the paper is, whenever it is printed. */
    private static void date(PDDocument document, Paper paper) {
        Calendar date = GregorianCalendar.from(paper.date().atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(date);
        document.getDocumentInformation().setModificationDate(date);
        document.setDocumentId(date.getTimeInMillis());
    }
}
