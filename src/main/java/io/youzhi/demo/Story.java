package io.youzhi.demo;

import java.util.List;
import java.util.Map;

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
     * another has.
     *
     * @param at   when: {@code -3 09:15} is at that local time three weekdays before the demo was filled, {@code -2h30m}
     *             that long before
     * @param by   whose login
     * @param get  address to ask, or null
     * @param post address to post to, or null
     * @param put  address to put to, or null
     * @param body what is sent
     * @param keep what is learnt from the answer: word by JSON pointer
     */
    record Deed(String at, String by, String get, String post, String put, JsonNode body, Map<String, String> keep) {

        /** A missing {@code keep} is empty. */
        Deed {
            keep = keep == null ? Map.of() : Map.copyOf(keep);
        }

        String method() {
            return get != null ? "GET" : post != null ? "POST" : "PUT";
        }

        String address() {
            return get != null ? get : post != null ? post : put;
        }
    }
}
