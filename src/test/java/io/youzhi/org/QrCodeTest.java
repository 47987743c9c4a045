package io.youzhi.org;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;

/** What is printed can be read. */
class QrCodeTest {

    private static final int SCALE = 6;

    @Test
    void aReaderReadsWhatTheSvgDraws() throws Exception {
        String text = "https://youzhi.example/org/asset?code=水表/M-001";
        QrCode code = QrCode.of(text);
        int width = code.size() * SCALE;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xffffff);
        Matcher dark = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(code.path());
        while (dark.find()) {
            paint(pixels, width, Integer.parseInt(dark.group(1)), Integer.parseInt(dark.group(2)),
                    Integer.parseInt(dark.group(3)));
        }
        assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(
                new RGBLuminanceSource(width, width, pixels)))).getText()).isEqualTo(text);
    }

    private static void paint(int[] pixels, int width, int x, int y, int length) {
        for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
            Arrays.fill(pixels, row * width + x * SCALE, row * width + (x + length) * SCALE, 0);
        }
    }
}
