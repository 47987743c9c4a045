package io.youzhi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.demo.Story.Deed;
import io.youzhi.org.OrganisationFile;
import org.junit.jupiter.api.Test;

/** The stories fit the company and tell everything in its order. */
class StoriesTest {

    private static final Instant A_MONDAY = Instant.parse("2026-03-02T00:10:00Z");

    private final List<Story> stories = Storyteller.stories();
    private final OrganisationFile company = DemoCompany.read();

    @Test
    void haveNamesOfTheirOwn() {
        assertThat(stories).extracting(Story::name).doesNotHaveDuplicates().doesNotContain("begun");
    }

    @Test
    void goOnlyForwardWheneverTheyAreTold() {
        for (int day = 0; day < 7; day++) {
            Instant filled = A_MONDAY.plus(Duration.ofDays(day));
            for (Story story : stories) {
                List<Instant> moments = story.deeds().stream().map(deed -> StoryTime.at(deed.at(), filled,
                        ZoneId.of("Asia/Shanghai"))).toList();
                assertThat(moments).as(story.name()).isSorted().allMatch(moment -> moment.isBefore(filled));
            }
        }
    }

    @Test
    void areOfPeopleAndUnitsThatThereAre() {
        Set<String> people = new HashSet<>(DemoCompany.CUSTOMERS);
        company.employees().forEach(one -> people.add(one.id()));
        Set<String> units = new HashSet<>();
        company.units().forEach(unit -> units.add(unit.id()));
        for (Story story : stories) {
            for (Deed deed : story.deeds()) {
                assertThat(people).as(story.name()).contains(deed.by());
                JsonNode unit = deed.content() == null ? null : deed.content().get("unit");
                assertThat(unit == null || units.contains(unit.asText())).as("%s: %s", story.name(), unit).isTrue();
            }
        }
    }

    @Test
    void everybodyOfTheCompanyWorksSomewhere() {
        Set<String> people = new HashSet<>();
        company.employees().forEach(one -> people.add(one.id()));
        assertThat(company.units()).allSatisfy(unit -> assertThat(people).containsAll(unit.leaders()));
        assertThat(company.employees()).flatExtracting(OrganisationFile.EmployeeEntry::roles).contains("agent", "handler",
                "inspector", "quality-office", "policy-administrator", "manager", "administrator");
    }
}
