package io.youzhi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.youzhi.testing.OnEachDatabase;
import io.youzhi.testing.TestLogins;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;

@OnEachDatabase
class TwoPeopleOneTaskTest {

    private static final int PEOPLE = 6;

    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private IdentityService identity;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private TestLogins logins;
    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ObjectMapper json;

    @BeforeEach
    void deploy() {
        repository.createDeployment().name("one-task").enableDuplicateFiltering(true)
                .addClasspathResource("samples/one-task.bpmn").deploy();
        for (int i = 0; i < PEOPLE; i++) {
            logins.make("race." + i, "agent");
        }
    }

    @Test
    void letsOneWinAndTellsTheOthersWhoWasFirst() throws Exception {
        for (int round = 0; round < 10; round++) {
            String task = newTask();
            List<ResponseEntity<String>> answers = allComplete(task);
            assertThat(answers).filteredOn(answer -> answer.getStatusCode().value() == 204).hasSize(1);
            String winner = "race." + indexOfWinner(answers);
            for (ResponseEntity<String> answer : answers) {
                if (answer.getStatusCode().value() != 204) {
                    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(409);
                    JsonNode problem = json.readTree(answer.getBody());
                    assertThat(problem.path("first").asText()).isEqualTo(winner);
                    assertThat(problem.path("message").asText()).contains(winner).contains("先行办理");
                }
            }
        }
    }

    @Test
    void waitsForTheFirstHoweverLongThatTakes() throws Exception {
        String task = newTask();
        try (Slow first = new Slow(() -> completeAs("race.1", task))) {
            CompletableFuture<ResponseEntity<String>> second = CompletableFuture.supplyAsync(() -> complete("race.2", task));
            assertThat(second).failsWithin(Duration.ofSeconds(1));
            first.end(true);
            ResponseEntity<String> lost = second.get(20, TimeUnit.SECONDS);
            assertThat(lost.getStatusCode().value()).as(lost.getBody()).isEqualTo(409);
            assertThat(json.readTree(lost.getBody()).path("first").asText()).isEqualTo("race.1");
        }
    }

    @Test
    void letsTheSecondWinWhenTheFirstGivesUp() throws Exception {
        String task = newTask();
        try (Slow first = new Slow(() -> completeAs("race.1", task))) {
            CompletableFuture<ResponseEntity<String>> second = CompletableFuture.supplyAsync(() -> complete("race.2", task));
            assertThat(second).failsWithin(Duration.ofSeconds(1));
            first.end(false);
            assertThat(second.get(20, TimeUnit.SECONDS).getStatusCode().value()).isEqualTo(204);
        }
    }

    @Test
    void tellsTheLatecomerToo() throws Exception {
        String task = newTask();
        assertThat(complete("race.1", task).getStatusCode().value()).isEqualTo(204);
        ResponseEntity<String> late = complete("race.2", task);
        assertThat(late.getStatusCode().value()).isEqualTo(409);
        assertThat(json.readTree(late.getBody()).path("first").asText()).isEqualTo("race.1");
    }

    @Test
    void saysNothingOfTheServersInnards() {
        ResponseEntity<String> answer = http.withBasicAuth("race.1", TestLogins.PASSWORD)
                .postForEntity("/engine-rest/task/no-such-task/complete", jsonBody("{}"), String.class);
        assertThat(answer.getStatusCode().is2xxSuccessful()).isFalse();
        assertThat(answer.getBody()).doesNotContain("ENGINE-").doesNotContain("Exception:").doesNotContain("org.");
    }

    private void completeAs(String who, String task) {
        identity.setAuthentication(who, List.of("agent"));
        try {
            tasks.complete(task);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Work whose transaction stays open until it is told how to end. */
    private final class Slow implements AutoCloseable {

        private final CompletableFuture<Boolean> end = new CompletableFuture<>();
        private final CompletableFuture<Void> all;

        Slow(Runnable work) throws Exception {
            CountDownLatch done = new CountDownLatch(1);
            all = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
                work.run();
                done.countDown();
                if (!end.join()) {
                    status.setRollbackOnly();
                }
            }));
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        }

        void end(boolean well) {
            end.complete(well);
            all.join();
        }

        @Override
        public void close() {
            end(false);
        }
    }

    private String newTask() {
        return tasks.createTaskQuery().processInstanceId(runtime.startProcessInstanceByKey("one-task").getId())
                .singleResult().getId();
    }

    private List<ResponseEntity<String>> allComplete(String task) throws Exception {
        CyclicBarrier together = new CyclicBarrier(PEOPLE);
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Future<ResponseEntity<String>>> running = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                String who = "race." + i;
                running.add(threads.submit(() -> {
                    together.await();
                    return complete(who, task);
                }));
            }
            List<ResponseEntity<String>> answers = new ArrayList<>();
            for (Future<ResponseEntity<String>> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static int indexOfWinner(List<ResponseEntity<String>> answers) {
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).getStatusCode().value() == 204) {
                return i;
            }
        }
        throw new AssertionError("nobody won: " + answers);
    }

    private ResponseEntity<String> complete(String who, String task) {
        return http.withBasicAuth(who, TestLogins.PASSWORD)
                .postForEntity("/engine-rest/task/" + task + "/complete", jsonBody("{}"), String.class);
    }

    private static HttpEntity<String> jsonBody(String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new HttpEntity<>(body, headers);
    }
}
