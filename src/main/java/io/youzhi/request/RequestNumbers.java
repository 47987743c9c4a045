package io.youzhi.request;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives every request its number: the day it came, and a count that never comes twice. Drawn in blocks of fifty. */
@Component
class RequestNumbers {

    private static final int BLOCK = 50;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private long next;
    private long end;

    RequestNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The next count. */
    synchronized long next() {
        if (next == end) {
            Long start = apart.execute(status -> draw());
            next = start;
            end = start + BLOCK;
        }
        return next++;
    }

    private Long draw() {
        Long start = jdbc.sql("select next_value from rq_number_block where name = 'request' for update")
                .query(Long.class).single();
        jdbc.sql("update rq_number_block set next_value = ? where name = 'request'").param(start + BLOCK).update();
        return start;
    }

    /** The number people see. */
    static String number(long count, Instant now, ZoneId zone) {
        return "R" + DAY.format(now.atZone(zone)) + "-" + String.format("%05d", count);
    }
}
