package io.youzhi.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;

class RequestSampleTest {

    @Test
    void drawsTheSameRequestsForTheSameSeed() throws Exception {
        assertThat(draw(20, 7)).isEqualTo(draw(20, 7)).hasSize(20).isNotEqualTo(draw(20, 8));
    }

    @Test
    void drawsClosedRequestsWithAVerdictInOrderOfOpening() throws Exception {
        List<PastRequest> all = draw(1000, 1);

        assertThat(all).hasSize(77).allMatch(PastRequest::isComparable).doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(PastRequest::opened));
    }

    private static List<PastRequest> draw(int limit, long seed) throws Exception {
        Path file = Path.of(RequestSampleTest.class.getResource("/mappings/boston311-sample.csv").toURI());
        return RequestSample.draw(file, MappingFile.read("classpath:mappings/boston311.yaml"), limit, seed);
    }
}
