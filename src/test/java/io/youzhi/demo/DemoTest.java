package io.youzhi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.org.OrganisationManagement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

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
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private TestRestTemplate http;

    @Test
    void tellsEveryStoryToItsEndAndNoneTwice() {
        Storyteller.Told again = stories.tell();
        assertThat(again.failed()).isEmpty();
        assertThat(again.done()).isZero();
        assertThat(database.sql("select count(*) from dm_deed where story <> 'begun'").query(Long.class).single())
                .isEqualTo(Storyteller.stories().stream().mapToLong(story -> story.deeds().size()).sum());
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        long requests = requests();
        forget("just-taken", 0);
        assertThat(stories.tell()).isEqualTo(new Storyteller.Told(1, Map.of()));
        forget("withdrawn", 2);
        assertThat(stories.tell()).isEqualTo(new Storyteller.Told(1, Map.of()));
        forget("cover-missing", 0);
        assertThat(stories.tell()).isEqualTo(new Storyteller.Told(1, Map.of()));
        assertThat(requests()).isEqualTo(requests);
    }

    private void forget(String story, int step) {
        transaction.executeWithoutResult(status -> database.sql("delete from dm_deed where story = ? and step = ?")
                .params(story, step).update());
    }

    private long requests() {
        return http.withBasicAuth("lin.hui", DemoCompany.PASSWORD)
                .getForObject("/api/requests", JsonNode.class).path("total").asLong();
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
