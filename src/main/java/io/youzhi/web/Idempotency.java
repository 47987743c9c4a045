package io.youzhi.web;

import io.youzhi.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was answered to creations with a key, so that the same again gets the same answer and creates nothing. */
@Component
class Idempotency {

    /** Longest key. */
    static final int LONGEST_KEY = 128;
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Idempotency(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An answer: status, kind, where the created thing is, and body. */
    record Answer(int status, String type, String location, String body) {
    }

    /**
     * Takes a key in the running transaction; whoever comes second waits for its end.
     *
     * @throws DuplicateKeyException if the key has been used
     */
    void take(String user, String key, String hash) {
        jdbc.update("insert into wb_idempotency (user_id, idempotency_key, content_hash, created_at)"
                + " values (?, ?, ?, ?)", user, key, hash, utc(clock.instant()));
    }

    /** Keeps what is answered. */
    void keep(String user, String key, Answer answer) {
        jdbc.update("update wb_idempotency set answer_status = ?, answer_type = ?, answer_location = ?,"
                        + " answer_body = ? where user_id = ? and idempotency_key = ?",
                answer.status(), answer.type(), answer.location(), answer.body(), user, key);
    }

    /** What was answered before; refused if the key was used for something else. */
    Optional<Answer> before(String user, String key, String hash) {
        return jdbc.query("select content_hash, answer_status, answer_type, answer_location, answer_body"
                        + " from wb_idempotency where user_id = ? and idempotency_key = ?",
                (row, number) -> {
                    if (!hash.equals(row.getString(1))) {
                        throw Refused.field("Idempotency-Key", "idempotency.other-content");
                    }
                    return new Answer(row.getInt(2), row.getString(3), row.getString(4), row.getString(5));
                }, user, key).stream().findFirst();
    }

    /** Forgets what nobody will ask again. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    @Transactional
    void forget() {
        jdbc.update("delete from wb_idempotency where created_at < ?", utc(clock.instant().minus(KEPT)));
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
