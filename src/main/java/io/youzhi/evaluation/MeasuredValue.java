package io.youzhi.evaluation;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.Immutable;

/** Numerator and denominator of a unit's measure as they were frozen. */
@Entity
@Immutable
@Table(name = "ev_value")
class MeasuredValue {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "ev_value")
    @TableGenerator(name = "ev_value", table = "wb_sequence", pkColumnValue = "ev_value", allocationSize = 50)
    private Long id;

    @Column(name = "evaluation_id")
    private Long evaluation;

    private String unit;

    private String measure;

    private BigDecimal numerator;

    private BigDecimal denominator;

    protected MeasuredValue() {
    }

    MeasuredValue(Long evaluation, String unit, MeasureView view) {
        this.evaluation = evaluation;
        this.unit = unit;
        this.measure = view.measure();
        this.numerator = view.numerator();
        this.denominator = view.denominator();
    }

    String measure() {
        return measure;
    }

    BigDecimal numerator() {
        return numerator;
    }

    BigDecimal denominator() {
        return denominator;
    }
}
