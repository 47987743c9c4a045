package io.youzhi.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.youzhi.demo.Story.Deed;
import io.youzhi.engine.ClockMovement;
import io.youzhi.shared.time.HouseTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Tells the stories of the demo: all their deeds in the order of time, each with the business clock at its moment, so
 * that limits run out and people are told in between. What the diary says is done is not done again.
 */
@Component
@Profile("demo")
class Storyteller {

    private static final Logger LOG = LoggerFactory.getLogger(Storyteller.class);
    private static final String FILE = "demo/stories.yaml";

    private final Diary diary;
    private final Caller caller;
    private final ClockMovement clock;
    private final HouseTime house;

    Storyteller(Diary diary, Caller caller, ClockMovement clock, HouseTime house) {
        this.diary = diary;
        this.caller = caller;
        this.clock = clock;
        this.house = house;
    }

    /**
     * Does what is not done yet. A story whose deed fails stops there, and is tried again at the next start.
     *
     * @return the deeds done, and those that failed, with what they were answered
     */
    Told tell() {
        Instant started = Instant.now();
        Instant filled = diary.begun(started);
        Map<String, Map<String, String>> done = diary.done();
        List<Moment> left = agenda(filled).stream().filter(moment -> !done.containsKey(moment.key())).toList();
        if (left.isEmpty()) {
            return new Told(0, Map.of());
        }
        Map<String, String> learnt = new HashMap<>();
        done.forEach((key, words) -> learn(learnt, key.substring(0, key.indexOf('/')), words));
        Map<String, String> failed = new TreeMap<>();
        try {
            for (Moment moment : left) {
                if (!failed.containsKey(moment.story())) {
                    act(moment, learnt, failed);
                }
            }
            clock.moveTo(Instant.now());
        } finally {
            clock.reset();
        }
        LOG.info("Telling the demo's stories ({} deeds) took {} s", left.size(),
                Duration.between(started, Instant.now()).toSeconds());
        return new Told(left.size() - failed.size(), failed);
    }

    private void act(Moment moment, Map<String, String> learnt, Map<String, String> failed) {
        clock.stopAt(moment.at());
        try {
            Map<String, String> words = caller.call(moment, learnt);
            learn(learnt, moment.story(), words);
            diary.write(moment.story(), moment.step(), moment.at(), words);
        } catch (IllegalStateException failure) {
            LOG.warn("The demo's story {} stops at deed {}: {}", moment.story(), moment.step(), failure.getMessage());
            failed.put(moment.story(), failure.getMessage());
        }
    }

    private static void learn(Map<String, String> learnt, String story, Map<String, String> words) {
        words.forEach((word, value) -> learnt.put(story + "." + word, value));
    }

    private List<Moment> agenda(Instant filled) {
        List<Moment> agenda = new ArrayList<>();
        for (Story story : stories()) {
            for (int step = 0; step < story.deeds().size(); step++) {
                Deed deed = story.deeds().get(step);
                agenda.add(new Moment(story.name(), step, StoryTime.at(deed.at(), filled, house.zone()), deed));
            }
        }
        agenda.sort(Comparator.comparing(Moment::at).thenComparing(Moment::story).thenComparing(Moment::step));
        return agenda;
    }

    /** The stories as they stand in the jar. */
    static List<Story> stories() {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            JsonNode file = yaml.readTree(in);
            return yaml.convertValue(file.get("stories"), new TypeReference<List<Story>>() {
            });
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + FILE, e);
        }
    }

    /** What telling came to: deeds done, and by story why it stopped. */
    record Told(int done, Map<String, String> failed) {
    }

    /** A deed at its moment. */
    record Moment(String story, int step, Instant at, Deed deed) {

        String key() {
            return Diary.key(story, step);
        }
    }
}
