package io.youzhi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.youzhi.org.OrganisationManagement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo is told to its end at the first start, and not again. */
@DemoServerTest
class DemoTest {

    @Autowired
    private Storyteller stories;
    @Autowired
    private DemoCompany company;
    @Autowired
    private DemoGreeting greeting;
    @Autowired
    private OrganisationManagement organisation;
    @Autowired
    private JdbcClient database;

    @Test
    void tellsEveryStoryToItsEndAndNoneTwice() {
        Storyteller.Told again = stories.tell();
        assertThat(again.failed()).isEmpty();
        assertThat(again.done()).isZero();
        assertThat(database.sql("select count(*) from dm_deed where story <> 'begun'").query(Long.class).single())
                .isEqualTo(Storyteller.stories().stream().mapToLong(story -> story.deeds().size()).sum());
    }

    @Test
    void leavesACompanyThatIsThereAsItIs() {
        long before = organisation.whole().employees().size();
        company.settle();
        assertThat(organisation.whole().employees()).hasSize((int) before);
    }

    @Test
    void saysWhereToGoAndAsWhom() {
        assertThat(greeting.text()).contains("/camunda/app/tasklist/", DemoCompany.PASSWORD, "li.na", "customer.wu")
                .doesNotContain(":0/", "8080");
    }
}
