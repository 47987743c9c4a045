package io.youzhi.engine;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One at a time for each task. Whoever completes or claims one takes its turn first and holds it until the transaction
 * ends; the next waits exactly as long. After that either the task is still there, or it is on record who was first.
 */
@Component
public class TaskTurns {

    private final JdbcTemplate database;

    TaskTurns(JdbcTemplate database) {
        this.database = database;
    }

    /** Waits for the turn of a task and holds it until the transaction ends; answers whether the task is still open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(String task) {
        return !database.queryForList("select ID_ from ACT_RU_TASK where ID_ = ? for update", String.class, task)
                .isEmpty();
    }
}
