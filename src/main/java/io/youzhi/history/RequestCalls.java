package io.youzhi.history;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** What a replay of requests says to a server, and as whom. */
record RequestCalls(ReplayServer server, People people) {

    /**
     * Logins of those who act.
     *
     * @param worker        takes, handles and investigates: agent, handler and leader of their unit
     * @param caller        calls back: somebody else, since nobody asks how content people are with their own work
     * @param qualityOffice reads the ledger
     */
    record People(String worker, String caller, String qualityOffice) {
    }

    /** Takes a request; the answer has its number, state and promises. */
    JsonNode register(Map<String, Object> request, String key) {
        return server.begin(people.worker(), "/api/requests", request, key);
    }

    /** Takes a step of a request. */
    void step(String number, String step, Map<String, Object> form) {
        server.post(people.worker(), "/api/requests/" + number + "/" + step, form);
    }

    /** Calls the customer back. */
    void visit(String number, Map<String, Object> form) {
        server.post(people.caller(), "/api/requests/" + number + "/visit", form);
    }

    /** What is to be done next for a request, by the name of its open task; null if nothing is. */
    String openTask(String number) {
        JsonNode tasks = server.get(people.worker(), "/api/requests/" + number + "/tasks");
        return tasks.isEmpty() ? null : tasks.get(0).path("step").asText();
    }

    JsonNode request(String number) {
        return server.get(people.worker(), "/api/requests/" + number);
    }

    /** Lines of the conduct ledger that came from a request. */
    JsonNode ledgerLines(String number) {
        return server.get(people.qualityOffice(), "/api/ledger?size=100&caseNumber="
                + URLEncoder.encode(number, StandardCharsets.UTF_8)).path("items");
    }
}
