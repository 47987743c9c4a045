package io.youzhi.survey;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;

/** How many customers a unit has in a year, and what it sells: by these its index counts in its parent's (E-2). */
@Entity
@Table(name = "sv_unit_size")
class UnitSize {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "sv_unit_size")
    @TableGenerator(name = "sv_unit_size", table = "wb_sequence", pkColumnValue = "sv_unit_size", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    private String unit;
    @Column(name = "size_year")
    private int year;
    private BigDecimal customers;
    private BigDecimal sales;
    private Instant setAt;
    private String setBy;

    protected UnitSize() {
    }

    UnitSize(String unit, int year) {
        this.unit = unit;
        this.year = year;
    }

    /** The figures are these now. */
    void become(BigDecimal newCustomers, BigDecimal newSales, String by, Instant now) {
        customers = newCustomers;
        sales = newSales;
        setBy = by;
        setAt = now;
    }

    String unit() {
        return unit;
    }

    BigDecimal customers() {
        return customers;
    }

    BigDecimal sales() {
        return sales;
    }
}
