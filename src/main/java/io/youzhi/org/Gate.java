package io.youzhi.org;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that whoever changes the organisation holds, so that changes come one after the other. */
@Entity
@Table(name = "og_gate")
class Gate {

    @Id
    private Long id;
    private long changes;

    /** Counts a change. */
    void passed() {
        changes++;
    }
}
