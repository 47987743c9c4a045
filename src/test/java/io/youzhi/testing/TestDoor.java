package io.youzhi.testing;

import io.youzhi.shared.Conflict;
import io.youzhi.shared.NotFound;
import io.youzhi.shared.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A door of the test server with nothing behind it, to see what all doors have in common. */
@RestController
@RequestMapping("/api/test")
@Profile("test")
class TestDoor {

    private final JdbcTemplate jdbc;
    private final Set<String> lost = ConcurrentHashMap.newKeySet();

    TestDoor(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Note(@NotBlank String text, String then, List<String> tags) {
    }

    /** Creates something, and then does what the note says: nothing, fail, refuse, or lose a race once, at once or at the end. */
    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    Map<String, Object> create(@RequestBody @Valid Note note) throws InterruptedException {
        Integer before = jdbc.queryForObject("select count(*) from wb_sequence where sequence_name like ?",
                Integer.class, note.text() + "%");
        jdbc.update("insert into wb_sequence (sequence_name, next_val) values (?, 0)", note.text() + "-" + before);
        if ("slow".equals(note.then())) {
            Thread.sleep(300);
        }
        if ("fail".equals(note.then())) {
            throw new IllegalStateException("secret innards");
        }
        if ("lose".equals(note.then()) && lost.add(note.text())) {
            throw new OptimisticLockingFailureException("another was first");
        }
        if ("lose-late".equals(note.then()) && lost.add(note.text())) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    throw new OptimisticLockingFailureException("another was first");
                }
            });
        }
        if ("refuse".equals(note.then())) {
            throw Refused.because("paging.page");
        }
        return Map.of("number", before, "text", note.text());
    }

    @GetMapping("/refusal/{kind}")
    void refuse(@PathVariable String kind) {
        switch (kind) {
            case "field" -> throw Refused.fields(List.of(new Refused.Fault("page", "paging.page", List.of()),
                    new Refused.Fault("size", "paging.size", List.of(7))));
            case "moment" -> throw Conflict.lostTo("wu.xia", Instant.parse("2026-03-02T01:05:59.999Z"), null);
            case "missing" -> throw new NotFound("unit", "hall-9");
            default -> throw new IllegalStateException("secret innards");
        }
    }
}
