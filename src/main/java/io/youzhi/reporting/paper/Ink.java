package io.youzhi.reporting.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import net.coobird.thumbnailator.Thumbnails;

/** How values look on paper. */
final class Ink {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** Pixels of the longer side: sharp on half a sheet, and no more than that. */
    private static final int LONGER_SIDE = 1400;
    /** More than any camera takes: a file made to fill the memory is not unpacked. */
    private static final long MOST_PIXELS = 120_000_000;

    /** A value as text; empty for none. */
    public String text(Object value) {
        if (value instanceof LocalDateTime moment) {
            return TO_THE_MINUTE.format(moment);
        }
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    /** A picture, upright and no bigger than paper needs, as an address that holds it; null where it is no picture that can be read. */
    public String source(Picture picture) {
        try (ByteArrayOutputStream jpeg = new ByteArrayOutputStream()) {
            if (pixels(picture.content()) > MOST_PIXELS) {
                return null;
            }
            Thumbnails.of(new ByteArrayInputStream(picture.content())).size(LONGER_SIDE, LONGER_SIDE)
                    .outputFormat("jpg").outputQuality(0.85).toOutputStream(jpeg);
            return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg.toByteArray());
        } catch (IOException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** How many pixels a picture has, before it is unpacked; none where it is no picture that can be read. */
    private static long pixels(byte[] content) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return 0;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        }
    }

    /** The share of a column in the width of its table, in per cent. */
    public String share(Block.Table table, Block.Column column) {
        int all = table.columns().stream().mapToInt(Block.Column::width).sum();
        return "width: " + column.width() * 100 / all + "%";
    }
}
