package io.youzhi.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives every case its number: a letter, the day it came, and a count that never comes twice. Drawn in blocks of fifty. */
@Component
public class Numbers {

    private static final int BLOCK = 50;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Map<String, Block> blocks = new HashMap<>();

    Numbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The next count of a kind of case, which has its row in {@code wb_number_block}. */
    public synchronized long next(String kind) {
        Block block = blocks.get(kind);
        if (block == null || block.next == block.end) {
            block = new Block(apart.execute(status -> draw(kind)));
            blocks.put(kind, block);
        }
        return block.next++;
    }

    private Long draw(String kind) {
        Long start = jdbc.sql("select next_value from wb_number_block where name = ? for update").param(kind)
                .query(Long.class).single();
        jdbc.sql("update wb_number_block set next_value = ? where name = ?").param(start + BLOCK).param(kind).update();
        return start;
    }

    /** The number people see. */
    public static String number(String letter, long count, Instant now, ZoneId zone) {
        return letter + DAY.format(now.atZone(zone)) + "-" + String.format("%05d", count);
    }

    /** Counts that nobody else gives out. */
    private static final class Block {

        private final long end;
        private long next;

        Block(long start) {
            next = start;
            end = start + BLOCK;
        }
    }
}
