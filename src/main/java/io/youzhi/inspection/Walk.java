package io.youzhi.inspection;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.Immutable;

/** A manager walked their compound, on record (L-4). Written once. */
@Entity
@Immutable
@Table(name = "in_walk")
class Walk {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "in_walk")
    @TableGenerator(name = "in_walk", table = "wb_sequence", pkColumnValue = "in_walk", allocationSize = 50)
    private Long id;
    private String unit;
    private String manager;
    private LocalDate walkedOn;
    private Instant at;
    private String note;
    private String inspection;

    protected Walk() {
    }

    Walk(String unit, String manager, LocalDate walkedOn, Instant at, String note, String inspection) {
        this.unit = unit;
        this.manager = manager;
        this.walkedOn = walkedOn;
        this.at = at;
        this.note = note;
        this.inspection = inspection;
    }

    Long id() {
        return id;
    }

    String unit() {
        return unit;
    }

    String manager() {
        return manager;
    }

    LocalDate walkedOn() {
        return walkedOn;
    }

    Instant at() {
        return at;
    }

    String note() {
        return note;
    }

    String inspection() {
        return inspection;
    }
}
