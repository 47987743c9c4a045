package io.youzhi.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What may be attached is what the installation says. */
class AttachmentLimitsTest {

    @Test
    void takePicturesAndPapersWhereNothingIsSet() {
        AttachmentLimits limits = limits(Map.of());
        assertThat(limits.types()).hasSize(9).contains("application/pdf");
        assertThat(limits.size().toMegabytes()).isEqualTo(10);
        assertThat(limits.count()).isEqualTo(30);
    }

    @Test
    void areWhatIsSet() {
        AttachmentLimits limits = limits(Map.of("youzhi.attachments.size", "2MB", "youzhi.attachments.count", "3",
                "youzhi.attachments.types", "image/png,image/jpeg"));
        assertThat(limits.size().toMegabytes()).isEqualTo(2);
        assertThat(limits.sizeInWords()).isEqualTo("2 MB");
        assertThat(limits.count()).isEqualTo(3);
        assertThat(limits.types()).containsExactlyInAnyOrder("image/png", "image/jpeg");
    }

    private static AttachmentLimits limits(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set)).bindOrCreate("youzhi.attachments", AttachmentLimits.class);
    }
}
