package io.youzhi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What comes with a build and has a licence of its own is named. */
class NoticeTest {

    @Test
    void namesThePartsOfDocumentsAndTheirFont() throws IOException {
        String notice = Files.readString(Path.of("NOTICE"));
        assertThat(notice).contains("OpenHTMLtoPDF (LGPL-2.1 or later)", "Apache PDFBox (Apache-2.0)", "Thumbnailator", "Noto Sans SC",
                "SIL Open Font");
        try (InputStream licence = new ClassPathResource("fonts/ttf/NotoSansSC/OFL.txt").getInputStream()) {
            assertThat(new String(licence.readAllBytes(), StandardCharsets.UTF_8)).contains("Copyright 2012 Google Inc.",
                    "SIL OPEN FONT LICENSE Version 1.1");
        }
        assertThat(notice).contains("Copyright 2012 Google Inc.");
    }
}
