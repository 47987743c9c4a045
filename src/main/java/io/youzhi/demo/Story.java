package io.youzhi.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * One case of the demo, as {@code demo/stories.yaml} tells it: calls of the API by people at times.
 *
 * @param name  its name in the diary; never changes
 * @param deeds what is done, in time order
 */
record Story(String name, List<Deed> deeds) {

    /**
     * One call. In address and body, {@code {word}} stands for what the story has learnt, {@code {story.word}} for what
     * another has, {@code {at}} for the moment itself, {@code {at+2d}} for a later one,
     * {@code {month-before}} for the calendar month before.
     *
     * @param at   when: {@code -3 09:15} is at that local time three weekdays before the demo was filled, {@code -2h30m}
     *             that long before
     * @param by   whose login
     * @param get  address to ask, or null
     * @param take a request to take, or null; the story learns its {@code number}
     * @param step a step of the story's request to do, or null
     * @param with what is filled in at that step
     * @param post address to post to, or null
     * @param put  address to put to, or null
     * @param body what is sent
     * @param keep what is learnt from the answer: word by JSON pointer
     */
    record Deed(String at, String by, JsonNode take, @JsonProperty("do") String step, JsonNode with, String get,
                String post, String put, JsonNode body, Map<String, String> keep) {

        /** Whoever takes a request learns its number. */
        Deed {
            keep = keep != null ? Map.copyOf(keep) : take != null ? Map.of("number", "/number") : Map.of();
        }

        String method() {
            return get != null ? "GET" : put != null ? "PUT" : "POST";
        }

        String address() {
            return Stream.of(get, post, put).filter(Objects::nonNull).findFirst()
                    .orElseGet(() -> take != null ? "/api/requests" : "/api/requests/{number}/" + step);
        }

        JsonNode content() {
            return Stream.of(take, with, body).filter(Objects::nonNull).findFirst().orElse(null);
        }
    }
}
