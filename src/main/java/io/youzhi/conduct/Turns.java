package io.youzhi.conduct;

import java.util.Collection;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One at a time for each subject. Two events of one subject at the same instant are judged one after the other, so
 * that exactly one of them is 'the second in the month', on one node or on several.
 */
@Component
class Turns {

    private static final int ROWS_OF_UNITS = 128;
    private static final int ROWS_OF_EMPLOYEES = 128;

    private final EntityManager entities;

    Turns(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Waits for the turn of all these subjects and holds it until the transaction ends. Always in the same order, units
     * before employees, so that nobody waits in a circle.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Collection<Subject> subjects) {
        subjects.stream().map(Turns::row).distinct().sorted().forEach(row -> entities
                .createNativeQuery("select id from cd_turn where id = :row for update", Integer.class)
                .setParameter("row", row).getSingleResult());
    }

    private static int row(Subject subject) {
        return switch (subject.kind()) {
            case UNIT -> Math.floorMod(subject.id().hashCode(), ROWS_OF_UNITS);
            case EMPLOYEE -> ROWS_OF_UNITS + Math.floorMod(subject.id().hashCode(), ROWS_OF_EMPLOYEES);
        };
    }
}
