package io.youzhi.reporting.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The font of the papers: Noto Sans SC, which writes Chinese and English and may be embedded (SIL Open Font License). What it
 * has no sign for is written by its name or number, so that a rare character in somebody's name is never lost from a paper
 * that is signed.
 */
@Component
class Typeface {

    static final String FAMILY = "Noto Sans SC";
    static final String REGULAR = "fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    static final String BOLD = "fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf";

    private final CmapLookup signs;

    Typeface() {
        try (TrueTypeFont font = parse(REGULAR)) {
            this.signs = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the font for a document, which closes it, and takes along only the signs that it uses. */
    PDFont load(String file, PDDocument document) throws IOException {
        TrueTypeFont font = parse(file);
        document.registerTrueTypeFontForClosing(font);
        font.getCmap().setCmaps(new CmapSubtable[] {new Characters(font.getUnicodeCmapLookup())});
        return PDType0Font.load(document, font, true);
    }

    private static TrueTypeFont parse(String file) throws IOException {
        try (InputStream stream = new ClassPathResource(file).getInputStream()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(stream));
        }
    }

    /** A text with nothing in it that could not be printed; markup stays as it is. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> append(printable, sign));
        return printable.toString();
    }

    private void append(StringBuilder to, int sign) {
        if (Character.isWhitespace(sign)) {
            to.appendCodePoint(sign == '\n' || sign == '\r' || sign >= ' ' ? sign : ' ');
        } else if (signs.getGlyphId(sign) != 0) {
            to.appendCodePoint(sign);
        } else if (isToBeSeen(sign)) {
            to.append('〔').append(name(sign)).append('〕');
        }
    }

    /** Control characters, joiners and variation selectors have no sign of their own. */
    private static boolean isToBeSeen(int sign) {
        int type = Character.getType(sign);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.NON_SPACING_MARK
                && type != Character.SURROGATE && (sign & 0xFFFE) != 0xFFFE;
    }

    private static String name(int sign) {
        String name = Character.isIdeographic(sign) ? null : Character.getName(sign);
        return name == null ? String.format(Locale.ROOT, "U+%04X", sign) : name.toLowerCase(Locale.ROOT);
    }

    /**
     * The signs of a font by their characters. Where a character and a radical of the old dictionaries share a sign (行 and
     * U+2F8F), the sign stands for the character, so that what people search and copy is what was written.
     */
    private static final class Characters extends CmapSubtable {

        private static final int RADICALS = 0x2E80;
        private static final int AFTER_RADICALS = 0x2FE0;

        private final CmapLookup all;

        Characters(CmapLookup all) {
            this.all = all;
            setPlatformId(CmapTable.PLATFORM_UNICODE);
            setPlatformEncodingId(CmapTable.ENCODING_UNICODE_2_0_FULL);
        }

        @Override
        public int getGlyphId(int character) {
            return all.getGlyphId(character);
        }

        @Override
        public List<Integer> getCharCodes(int sign) {
            List<Integer> characters = all.getCharCodes(sign);
            return characters == null ? null : characters.stream().sorted(Comparator.comparing(Characters::isRadical)).toList();
        }

        private static boolean isRadical(int character) {
            return character >= RADICALS && character < AFTER_RADICALS;
        }
    }
}
