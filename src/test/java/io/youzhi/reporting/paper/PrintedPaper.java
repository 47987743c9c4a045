package io.youzhi.reporting.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as a reader opens it: its text in order, its pages, its fonts, its pictures. */
public final class PrintedPaper {

    private final byte[] file;

    /** A PDF. */
    public PrintedPaper(byte[] file) {
        this.file = file;
    }

    /** Its text in reading order, without line ends, for lines break where the sheet ends. */
    public String text() {
        return read(document -> {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", "");
        });
    }

    /** How many pages it has. */
    public int pages() {
        return read(PDDocument::getNumberOfPages);
    }

    /** What its fonts are called, each once. */
    public List<String> fonts() {
        return fonts(font -> true);
    }

    /** Fonts that a reader would have to bring along. */
    public List<String> missingFonts() {
        return fonts(font -> !font.isEmbedded());
    }

    /** How many pictures it shows. */
    public int pictures() {
        return read(document -> {
            int pictures = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().getXObject(name) instanceof PDImageXObject ? 1 : 0;
                }
            }
            return pictures;
        });
    }

    /** Its first page as a picture, and how much of it is inked: nothing is printed white on white. */
    public double ink() {
        return read(document -> {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 50);
            int dark = 0;
            for (int x = 0; x < page.getWidth(); x++) {
                for (int y = 0; y < page.getHeight(); y++) {
                    dark += (page.getRGB(x, y) & 0xFF) < 160 ? 1 : 0;
                }
            }
            return (double) dark / page.getWidth() / page.getHeight();
        });
    }

    private List<String> fonts(java.util.function.Predicate<PDFont> which) {
        return read(document -> {
            List<String> names = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    if (which.test(font) && !names.contains(font.getName())) {
                        names.add(font.getName());
                    }
                }
            }
            return names;
        });
    }

    private <T> T read(Reading<T> reading) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }
}
