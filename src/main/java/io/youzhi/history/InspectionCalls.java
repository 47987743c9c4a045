package io.youzhi.history;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** What a replay of inspections says to a server, and as whom. */
record InspectionCalls(ReplayServer server, People people, String unit) {

    /**
     * Logins of those who act.
     *
     * @param inspector inspects, looks again at what was put right, and reads the conduct events: a leader of the quality
     *                  office
     * @param second    inspects with them
     * @param worker    puts right what was found: somebody of the unit, or its leader
     */
    record People(String inspector, String second, String worker) {
    }

    /** Opens an inspection of the unit by items of its own; its number. */
    String open(List<Map<String, Object>> items, String place, String remark, String key) {
        return server.begin(people.inspector(), "/api/inspections", Map.of("kind", "random", "level", "enterprise",
                "unit", unit, "place", place, "items", items, "remark", remark,
                "inspectors", List.of(people.inspector(), people.second())), key).path("number").asText();
    }

    /** Says what was found, and puts it on record. */
    void record(String number, List<Map<String, Object>> answers) {
        server.put(people.inspector(), path(number) + "/result", Map.of("answers", answers));
        server.post(people.inspector(), path(number) + "/record", Map.of());
    }

    /** An inspection, with its findings. */
    JsonNode inspection(String number) {
        return server.get(people.inspector(), path(number));
    }

    JsonNode finding(String number) {
        return server.get(people.inspector(), "/api/findings/" + number);
    }

    /** How often a finding is on record as rectified late, among the events that people and units are judged by. */
    long lateEvents(String number) {
        long late = 0;
        for (JsonNode event : server.get(people.inspector(), "/api/conduct-events?type=rectification&size=100&caseNumber="
                + URLEncoder.encode(number, StandardCharsets.UTF_8)).path("items")) {
            late += "late".equals(event.path("details").path("result").asText()) ? 1 : 0;
        }
        return late;
    }

    /** The unit says that it put a finding right. */
    void rectify(String finding, String how) {
        server.post(people.worker(), "/api/findings/" + finding + "/rectification", Map.of("report", how));
    }

    /** An inspector looks again, and it is right. */
    void pass(String finding) {
        server.post(people.inspector(), "/api/findings/" + finding + "/re-inspection", Map.of("result", "passed"));
    }

    private static String path(String number) {
        return "/api/inspections/" + number;
    }
}
