package io.youzhi.inspection.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** The start form of a withdrawal and the class that hears of it say the same, in both languages. */
class WithdrawalFormTest {

    @Test
    void asksForExactlyWhatIsRead() throws IOException {
        JsonNode form = new ObjectMapper().readTree(Path.of("processes", "withdraw-finding.form").toFile());
        assertThat(form.path("components").findValuesAsText("key")).containsExactlyInAnyOrderElementsOf(WithdrawFinding.FIELDS);
        assertThat(form.path("components")).allSatisfy(field -> assertThat(field.path("label").asText(field.path("text").asText()))
                .containsPattern("\\p{IsHan}").containsPattern("[A-Za-z]{2}"));
    }
}
