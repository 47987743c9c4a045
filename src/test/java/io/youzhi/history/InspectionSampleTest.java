package io.youzhi.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.youzhi.history.InspectionSample.Drawn;

class InspectionSampleTest {

    @Test
    void drawsTheSameInspectionsForTheSameSeed() throws Exception {
        assertThat(draw(5, 7)).isEqualTo(draw(5, 7)).hasSize(5).isNotEqualTo(draw(5, 8));
    }

    @Test
    void drawsInspectionsThatDemandedSomethingInOrderOfTime() throws Exception {
        List<Drawn> all = draw(1000, 1);

        assertThat(all).hasSize(12).doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(drawn -> drawn.inspection().inspected()))
                .allMatch(drawn -> drawn.findings().stream().anyMatch(finding -> finding.rectified() != Rectified.NOT_REQUIRED));
    }

    @Test
    void hasEveryKindOfOutcomeAndOddityAmongThem() throws Exception {
        List<Drawn> few = draw(9, 3);

        assertThat(few).flatMap(Drawn::findings).extracting(PastFinding::rectified).contains(Rectified.ON_SPOT,
                Rectified.ON_TIME, Rectified.LATE, Rectified.NEVER, Rectified.NOT_REQUIRED);
        assertThat(few).flatMap(Drawn::odd).contains(Reason.EXACT_DUPLICATE, Reason.DATED_BUT_NOT_CORRECTED);
    }

    private static List<Drawn> draw(int limit, long seed) throws Exception {
        Path samples = Path.of(InspectionSampleTest.class.getResource("/mappings/detroit.yaml").toURI()).getParent();
        return InspectionSample.draw(InspectionFiles.among(List.of(samples),
                MappingFile.readInspections("classpath:mappings/detroit.yaml")), limit, seed);
    }
}
