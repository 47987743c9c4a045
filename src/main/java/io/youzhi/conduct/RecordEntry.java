package io.youzhi.conduct;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.Immutable;

import io.youzhi.shared.time.Quarter;

/**
 * A line of the ledger as an entry of its unit's record of a quarter. Its number is given when it is made and stays,
 * whatever becomes of the line: what people printed and signed must not be numbered anew.
 */
@Entity
@Immutable
@Table(name = "cd_record_entry")
class RecordEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "cd_record_entry")
    @TableGenerator(name = "cd_record_entry", table = "wb_sequence", pkColumnValue = "cd_record_entry", allocationSize = 50)
    private Long id;

    @Column(name = "line_id")
    private Long line;

    @Column(name = "record_kind")
    private String record;

    private String unit;

    @Column(name = "quarter_name")
    private String quarter;

    @Column(name = "entry_number")
    private int number;

    protected RecordEntry() {
    }

    RecordEntry(LedgerLine line, Quarter quarter, int number) {
        this.line = line.id();
        this.record = line.action();
        this.unit = line.subject().id();
        this.quarter = quarter.toString();
        this.number = number;
    }

    Long line() {
        return line;
    }

    String record() {
        return record;
    }

    String unit() {
        return unit;
    }

    String quarter() {
        return quarter;
    }

    int number() {
        return number;
    }
}
