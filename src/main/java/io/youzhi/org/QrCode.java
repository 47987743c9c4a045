package io.youzhi.org;

import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/**
 * A QR code as SVG draws it.
 *
 * @param size width and height in modules, with the quiet zone
 * @param path what is dark, as the data of one SVG path
 */
public record QrCode(int size, String path) {

    /** Modules of quiet zone that readers need. */
    private static final int QUIET = 4;

    /** The code of a text; letters of any script. Scratches on a label may cost a quarter of it. */
    public static QrCode of(String text) {
        BitMatrix bits = encode(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < bits.getHeight(); y++) {
            int x = 0;
            while (x < bits.getWidth()) {
                int from = x;
                while (x < bits.getWidth() && bits.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from).append(' ').append(y).append('h').append(x - from).append("v1h")
                            .append(from - x).append('z');
                }
                x++;
            }
        }
        return new QrCode(bits.getWidth(), path.toString());
    }

    private static BitMatrix encode(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET,
                    EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q));
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds this text of " + text.length() + " characters", e);
        }
    }

    /** A picture of its own. */
    public String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size + "\" shape-rendering="
                + "\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size + "h-" + size + "z\"/><path d=\"" + path
                + "\"/></svg>";
    }
}
