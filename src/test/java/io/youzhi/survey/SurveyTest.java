package io.youzhi.survey;

import static io.youzhi.survey.Clinic.all;
import static io.youzhi.survey.Clinic.contacts;
import static io.youzhi.testing.Api.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import io.youzhi.engine.ClockMovement;
import io.youzhi.testing.OnEachDatabase;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A survey from its opening to its result, and the recovery of a bad rating. */
@OnEachDatabase
class SurveyTest {

    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ClockMovement clock;
    @Autowired
    private TaskService tasks;
    @Autowired
    private HistoryService history;
    @Autowired
    private JdbcClient jdbc;
    private Clinic clinic;

    @BeforeEach
    void open() {
        clinic = new Clinic(http, clock).open();
    }

    private List<String> open(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(task -> task.getTaskDefinitionKey()).toList();
    }

    private List<String> passed(String number) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number).singleResult().getId()).finished().list().stream()
                .map(one -> one.getActivityId()).toList();
    }

    @Test
    void sendsLinksRemindsOnceAndClosesAtItsTime() {
        String number = clinic.survey(clinic.leader, "invitations", contacts("13800000001", "13800000002", "a@example.com"));
        assertThat(open(number)).containsExactly("userTask_SendLinks");
        List<String> tokens = clinic.tokens(number, clinic.leader);
        assertThat(tokens).hasSize(3).doesNotHaveDuplicates().allSatisfy(token -> assertThat(token).hasSizeGreaterThan(40));
        clinic.post(clinic.leader, "/api/surveys/" + number + "/sent", null);
        assertThat(clinic.answer(tokens.get(0), all("very")).getBody()).contains("Thank you");
        clinic.at("2026-03-09T09:01");
        assertThat(open(number)).containsExactly("userTask_RemindCustomers");
        assertThat(clinic.tokens(number, clinic.quality)).containsExactlyElementsOf(tokens.subList(1, 3));
        clinic.post(clinic.quality, "/api/surveys/" + number + "/reminded", null);
        assertThat(clinic.refused(clinic.quality, HttpMethod.POST, "/api/surveys/" + number + "/reminded", null))
                .startsWith("409");
        clinic.at("2026-03-16T09:01");
        JsonNode survey = clinic.get(clinic.leader, "/api/surveys/" + number);
        assertThat(survey.path("state").asText()).isEqualTo("closed");
        assertThat(survey.has("remindedAt")).isTrue();
        assertThat(clinic.page(tokens.get(1), "en").getBody()).contains("This survey is over");
        assertThat(clinic.answer(tokens.get(1), all("very")).getStatusCode().value()).isEqualTo(409);
        assertThat(jdbc.sql("select count(*) from sv_link i join sv_survey s on s.id = i.survey_id"
                + " where s.number = ? and i.contact is not null").param(number).query(Long.class).single()).isZero();
        assertThat(clinic.get(clinic.leader, "/api/notices?size=200").findValuesAsText("text"))
                .anyMatch(text -> text.contains(number));
    }

    @Test
    void remindsNobodyWhereAllHaveAnswered() {
        String number = clinic.survey(clinic.quality, "invitations", contacts("13800000001"));
        String token = clinic.tokens(number, clinic.quality).get(0);
        clinic.post(clinic.quality, "/api/surveys/" + number + "/sent", null);
        clinic.answer(token, all("fairly"));
        clinic.at("2026-03-09T09:01");
        assertThat(open(number)).isEmpty();
        clinic.at("2026-03-16T09:01");
        assertThat(passed(number)).contains("gateway_IsAnybodyLeft", "timer_SurveyEnds", "endEvent_SurveyClosed")
                .doesNotContain("userTask_RemindCustomers");
    }

    @Test
    void closesAtItsTimeWhereLinksAreNeverSentOrNobodyIsReminded() {
        String unsent = clinic.survey(clinic.quality, "invitations", contacts("13800000001"));
        String unreminded = clinic.survey(clinic.quality, "invitations", contacts("13800000001"));
        clinic.post(clinic.quality, "/api/surveys/" + unreminded + "/sent", null);
        clinic.at("2026-03-09T09:01");
        assertThat(open(unreminded)).containsExactly("userTask_RemindCustomers");
        clinic.at("2026-03-16T09:01");
        assertThat(passed(unsent)).contains("timer_NeverSent", "endEvent_SurveyClosed");
        assertThat(passed(unreminded)).contains("timer_NotReminded", "endEvent_SurveyClosed");
    }

    @Test
    void endsBeforeItsTimeWhereSomebodySaysSo() {
        String number = clinic.survey(clinic.leader);
        clinic.post(clinic.leader, "/api/surveys/" + number + "/end", null);
        assertThat(passed(number)).contains("gateway_IsByLink", "endEvent_EndedEarly");
        assertThat(clinic.get(clinic.leader, "/api/surveys/" + number).path("closedBy").asText()).isEqualTo(clinic.leader);
        assertThat(clinic.refused(clinic.leader, HttpMethod.POST, "/api/surveys/" + number + "/end", null))
                .isEqualTo("409 survey.closed");
    }

    @Test
    void takesOneAnswerByALinkHoweverManyComeAtOnce() throws Exception {
        String number = clinic.survey(clinic.quality, "invitations", contacts("13800000001"));
        String token = clinic.tokens(number, clinic.quality).get(0);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<ResponseEntity<String>> once = () -> clinic.answer(token, all("very"));
            List<Integer> codes = two.invokeAll(List.of(once, once, once)).stream().map(future -> {
                try {
                    return future.get().getStatusCode().value();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }).sorted().toList();
            assertThat(codes).startsWith(200).filteredOn(code -> code == 200).hasSize(1);
        } finally {
            two.shutdown();
        }
        assertThat(clinic.results(number).path("all").path("replies").asInt()).isEqualTo(1);
        assertThat(clinic.page(token, "zh").getBody()).contains("已经答过").doesNotContain("q.manner");
        assertThat(clinic.page("no-such-word", "en").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void losesNothingThatWasFilledInWrongly() {
        String number = clinic.survey(clinic.quality, "invitations", contacts("13800000001"));
        String token = clinic.tokens(number, clinic.quality).get(0);
        ResponseEntity<String> again = clinic.answer(token, "q.manner", "very", "q.comment", "排队很久 𠮷 🙂", "phone", "call me");
        assertThat(again.getStatusCode().value()).isEqualTo(422);
        assertThat(again.getBody()).contains("Please answer this question", "排队很久 𠮷 🙂", "A phone number has")
                .contains("checked=\"checked\"");
        assertThat(clinic.results(number).path("all").path("replies").asInt()).isZero();
    }

    @Test
    void opensARecoveryCaseForABadRatingWithItsOwnClocks() {
        String number = clinic.survey(clinic.quality, "invitations", contacts("13812345678"));
        String token = clinic.tokens(number, clinic.quality).get(0);
        clinic.answer(token, all("so-so", "q.comment", "等了一小时", "name", "周女士"));
        clinic.settle();
        JsonNode recovery = clinic.results(number).path("recoveries").get(0);
        assertThat(recovery.path("score").decimalValue()).isEqualByComparingTo("60");
        JsonNode request = clinic.get(clinic.quality, "/api/requests/" + recovery.path("request").asText());
        assertThat(request.toString()).contains("recovery", "等了一小时", "周女士", "13812345678", "病案窗口");
        assertThat(request.path("unit").asText()).isEqualTo(clinic.window);
        assertThat(clinic.get(clinic.quality, "/api/requests/" + recovery.path("request").asText() + "/clocks").findValuesAsText("limit"))
                .contains("accept", "reply", "resolve");
        assertThat(jdbc.sql("select count(*) from sv_callback c join sv_reply r on r.id = c.reply_id join sv_survey s"
                + " on s.id = r.survey_id where s.number = ?").param(number).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from ACT_HI_VARINST where TEXT_ like '%周女士%' or TEXT_ like '%13812345678%'")
                .query(Long.class).single()).isZero();
    }

    @Test
    void opensNoneForAGoodRating() {
        String number = clinic.survey(clinic.quality);
        clinic.post(clinic.clerk, "/api/surveys/" + number + "/replies?source=visit", map("answers",
                Map.of("manner", "very", "speed", "fairly", "clarity", "fairly", "environment", "not-met")));
        clinic.settle();
        JsonNode results = clinic.results(number);
        assertThat(results.path("recoveries")).isEmpty();
        assertThat(results.path("all").path("mean").decimalValue()).isEqualByComparingTo("87.06");
        assertThat(results.path("all").path("reaching").path("hits").asInt()).isEqualTo(1);
    }

    @Test
    void letsStaffWriteDownWhatTheyWereToldButNotAboutThemselves() {
        String number = clinic.survey(clinic.quality);
        Map<String, Object> said = map("answers", Map.of("manner", "very", "speed", "very", "clarity", "very", "environment", "very"),
                "clerk", clinic.clerk);
        assertThat(clinic.refused(clinic.clerk, HttpMethod.POST, "/api/surveys/" + number + "/replies?source=visit", said))
                .isEqualTo("422 survey.own-rating");
        clinic.post(clinic.leader, "/api/surveys/" + number + "/replies?source=meeting", said);
        assertThat(clinic.results(number).path("clerks").get(0).path("replies").asInt()).isEqualTo(1);
        assertThat(clinic.results(number).path("clerks").get(0).has("mean")).isFalse();
        assertThat(clinic.refused(clinic.clerk, HttpMethod.POST, "/api/surveys/" + number + "/replies?source=link", said))
                .isEqualTo("422 field.unknown-word");
    }

    @Test
    void isTheBusinessOfThoseWhoAnswerForTheUnit() {
        String number = clinic.survey(clinic.leader, "invitations", contacts("13800000001"));
        assertThat(clinic.refused(clinic.stranger, HttpMethod.GET, "/api/surveys/" + number, null)).startsWith("404");
        assertThat(clinic.refused(clinic.stranger, HttpMethod.POST, "/api/surveys", map("unit", clinic.window,
                "questionnaire", "satisfaction", "title", "x"))).isEqualTo("422 survey.other-unit");
        assertThat(clinic.refused(clinic.clerk, HttpMethod.GET, "/api/surveys/" + number + "/links", null))
                .isEqualTo("409 survey.not-yours");
        assertThat(clinic.refused(clinic.clerk, HttpMethod.POST, "/api/surveys", map())).startsWith("403");
        assertThat(http.getForEntity("/api/surveys/" + number, String.class).getStatusCode().value()).isEqualTo(401);
        assertThat(clinic.refused(clinic.quality, HttpMethod.POST, "/api/surveys", map("unit", clinic.window,
                "questionnaire", "happiness", "title", " "))).startsWith("422");
    }

    @Test
    void saysTheResponseWithItsInterval() {
        String number = clinic.survey(clinic.quality, "invitations", contacts("1300000000", "1300000001", "1300000002", "1300000003"));
        List<String> tokens = clinic.tokens(number, clinic.quality);
        clinic.answer(tokens.get(0), all("very"));
        clinic.answer(tokens.get(1), all("not-at-all"));
        JsonNode results = clinic.results(number);
        assertThat(results.path("response").path("percent").decimalValue()).isEqualByComparingTo("50.0");
        assertThat(results.path("response").path("least").decimalValue()).isEqualByComparingTo("15.0");
        assertThat(results.path("response").path("most").decimalValue()).isEqualByComparingTo("85.0");
        assertThat(results.path("all").path("reaching").path("percent").decimalValue()).isEqualByComparingTo("50.0");
    }

    @Test
    void takesTheFileOfAnOutsideBodyAndLosesNoLine() {
        String number = clinic.survey(clinic.quality, "asked", 10);
        String head = "id,unit,answeredAt,phone,manner,speed,clarity,environment,comment\n";
        ResponseEntity<JsonNode> taken = clinic.file(number, clinic.quality, "\uFEFF" + head
                + "A1," + clinic.window + ",2026-03-01,,very,very,very,very,\"好, 很好\"\n"
                + "A2,no-such-unit,2026-03-01,,very,very,very,very,\n"
                + "A3,,2026-03-01,13900000000,not-at-all,not-very,so-so,happy,\n"
                + ",,,,very,very,very,very,\n"
                + "A1,,,,very,very,very,very,\n"
                + "A4,,2026-02-28,13900000000,not-at-all,not-very,so-so,so-so,\n");
        assertThat(taken.getStatusCode().value()).as("%s", taken.getBody()).isEqualTo(200);
        assertThat(taken.getBody().path("taken").asInt()).isEqualTo(2);
        assertThat(taken.getBody().path("refused").findValuesAsText("line")).containsExactly("3", "4", "5", "6");
        assertThat(taken.getBody().path("refused").get(1).path("faults").asText()).contains("environment", "happy", "不在可选值中");
        ResponseEntity<JsonNode> again = clinic.file(number, clinic.quality, head
                + "A1,,,,very,very,very,very,\n"
                + "A3,,2026-03-01,,not-at-all,not-very,so-so,so-so,\n");
        assertThat(again.getBody().path("taken").asInt()).isEqualTo(1);
        assertThat(again.getBody().path("known").asInt()).isEqualTo(1);
        String page = clinic.staffPage(clinic.quality, "/surveys/" + number, "en");
        assertThat(page).contains("Lines that wait to be put right", "A2").doesNotContain(">A3<");
        assertThat(clinic.results(number).path("response").path("hits").asInt()).isEqualTo(3);
        clinic.settle();
        assertThat(clinic.results(number).path("recoveries").findValuesAsText("request")).hasSize(1);
        assertThat(clinic.file(number, clinic.quality, "id,manner,colour\n1,very,red\n").getBody().path("detail").asText())
                .contains("Unknown: colour", "Missing: speed, clarity, environment");
        assertThat(clinic.file(number, clinic.stranger, head).getStatusCode().value()).isEqualTo(422);
    }

    @Test
    void comparesTwoSurveysByTheSameQuestionnaire() {
        String before = clinic.survey(clinic.quality);
        String after = clinic.survey(clinic.quality);
        for (int i = 0; i < 8; i++) {
            said(before, i < 2 ? "very" : "not-very");
            said(after, i < 7 ? "very" : "not-very");
        }
        JsonNode difference = clinic.get(clinic.quality, "/api/surveys/" + after + "/comparison?with=" + before);
        assertThat(difference.path("significant").asBoolean()).isTrue();
        assertThat(difference.path("enough").asBoolean()).isFalse();
        assertThat(difference.path("test").path("chi2").asDouble()).isBetween(6.34, 6.36);
        assertThat(difference.path("test").path("degrees").asInt()).isEqualTo(1);
        assertThat(clinic.staffPage(clinic.quality, "/surveys/" + after + "?with=" + before, "zh"))
                .contains("两个比率的差别不是偶然", "样本较少", "B-32").doesNotContain("??");
        String knowledge = clinic.survey(clinic.quality, "questionnaire", "knowledge");
        assertThat(clinic.refused(clinic.quality, HttpMethod.GET, "/api/surveys/" + after + "/comparison?with=" + knowledge, null))
                .isEqualTo("422 survey.other-questionnaire");
    }

    private void said(String number, String choice) {
        clinic.post(clinic.leader, "/api/surveys/" + number + "/replies?source=visit", map("answers",
                Map.of("manner", choice, "speed", choice, "clarity", choice, "environment", choice)));
    }

    @Test
    void showsItsPagesInBothLanguages() {
        String number = clinic.survey(clinic.quality, "invitations", contacts("13800000001"));
        said(number, "not-at-all");
        clinic.settle();
        for (String language : List.of("zh", "en")) {
            for (String path : List.of("/surveys", "/surveys/" + number, "/surveys/" + number + "/answer", "/comparison",
                    "/comparison?hitsBefore=90&casesBefore=100&hitsAfter=70&casesAfter=100", "/satisfaction-index")) {
                assertThat(clinic.staffPage(clinic.quality, path, language)).as(path).doesNotContain("??");
            }
            assertThat(clinic.page(clinic.tokens(number, clinic.quality).get(0), language).getBody()).doesNotContain("??");
        }
        assertThat(clinic.staffPage(clinic.quality, "/comparison?hitsBefore=90&casesBefore=100&hitsAfter=70&casesAfter=100", "en"))
                .contains("12.500", "11.281", "differ by more than chance");
    }
}
