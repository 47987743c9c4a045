package io.youzhi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Only cards of cases may stand in a frame, and every card that a form shows may. */
class FramedPagesTest {

    private static final Pattern CARD = Pattern.compile("\"url\": \"=\\\\\"(/[a-z/]+/)\\\\\" \\+ number \\+ \\\\\"(/card)\\\\\"\"");

    @Test
    void letsFormsShowTheirCards() throws IOException {
        List<String> pages;
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            pages = files.filter(file -> file.toString().endsWith(".form")).flatMap(FramedPagesTest::cards).distinct().toList();
        }
        assertThat(pages).contains("/requests/1/card", "/conduct/reviews/1/card", "/payrolls/1/card").allMatch(FramedPagesTest::isFramed);
        assertThat(isFramed("/evaluations/EV-1/units/east/card")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/card", "/requests/1", "/conduct/reviews/1", "/evaluations/EV-1", "/requests/1/cards", "/login"})
    void letsNothingElseStandInAFrame(String page) {
        assertThat(isFramed(page)).isFalse();
    }

    private static Stream<String> cards(Path form) {
        try {
            return CARD.matcher(Files.readString(form)).results().map(found -> found.group(1) + "1" + found.group(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFramed(String page) {
        return SecurityConfiguration.isFramed(new MockHttpServletRequest("GET", page));
    }
}
