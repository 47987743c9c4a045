package io.youzhi.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the demo has done and learnt, so that it never does it twice. */
@Component
@Profile("demo")
@Transactional
class Diary {

    /** Name of the line that says when the filling began. */
    private static final String BEGUN = "begun";

    private final JdbcClient database;
    private final ObjectMapper json;

    Diary(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** When the filling began: {@code now} at the first start. */
    public Instant begun(Instant now) {
        Optional<LocalDateTime> known = database.sql("select done_at from dm_deed where story = ?").param(BEGUN)
                .query(LocalDateTime.class).optional();
        if (known.isEmpty()) {
            write(BEGUN, 0, now, Map.of());
        }
        return known.map(at -> at.toInstant(ZoneOffset.UTC)).orElse(now);
    }

    /** What was learnt at each step done, by {@code story/step}. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, String>> done() {
        Map<String, Map<String, String>> done = new HashMap<>();
        database.sql("select story, step, learnt from dm_deed where story <> ?").param(BEGUN).query(row -> {
            done.put(key(row.getString(1), row.getInt(2)), read(row.getString(3)));
        });
        return done;
    }

    /** A step is done. */
    public void write(String story, int step, Instant at, Map<String, String> learnt) {
        database.sql("insert into dm_deed (story, step, done_at, learnt) values (?, ?, ?, ?)")
                .params(story, step, LocalDateTime.ofInstant(at, ZoneOffset.UTC), text(learnt)).update();
    }

    /** How {@link #done} names a step. */
    static String key(String story, int step) {
        return story + "/" + step;
    }

    private String text(Map<String, String> learnt) {
        try {
            return json.writeValueAsString(learnt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
