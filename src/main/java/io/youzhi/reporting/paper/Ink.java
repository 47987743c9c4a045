package io.youzhi.reporting.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

import net.coobird.thumbnailator.Thumbnails;

/** How values look on paper. */
final class Ink {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    /** Pixels of the longer side: sharp on half a sheet, and no more than that. */
    private static final int LONGER_SIDE = 1400;

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
            Thumbnails.of(new ByteArrayInputStream(picture.content())).size(LONGER_SIDE, LONGER_SIDE)
                    .outputFormat("jpg").outputQuality(0.85).toOutputStream(jpeg);
            return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg.toByteArray());
        } catch (IOException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** The share of a column in the width of its table, in per cent. */
    public String share(Block.Table table, Block.Column column) {
        int all = table.columns().stream().mapToInt(Block.Column::width).sum();
        return "width: " + column.width() * 100 / all + "%";
    }
}
