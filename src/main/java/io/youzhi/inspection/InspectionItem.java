package io.youzhi.inspection;

import java.math.BigDecimal;
import java.time.Instant;

import io.youzhi.shared.Bilingual;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One item of an inspection's checklist, as it was when the inspection was opened, and what was said of it. */
@Entity
@Table(name = "in_item")
class InspectionItem {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "in_item")
    @TableGenerator(name = "in_item", table = "wb_sequence", pkColumnValue = "in_item", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "inspection_id")
    private Inspection inspection;
    private int place;
    private String item;
    private String area;
    private String areaZh;
    private String areaEn;
    private String zh;
    private String en;
    private BigDecimal points;
    private boolean critical;
    private String usualSeverity;
    private boolean usuallyOnSpot;
    private String clause;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Answer answer;
    private String note;
    private String answeredBy;
    private Instant answeredAt;

    protected InspectionItem() {
    }

    InspectionItem(Inspection inspection, int place, ChecklistItem of) {
        this.inspection = inspection;
        this.place = place;
        this.item = of.item();
        this.area = of.areaId();
        this.areaZh = of.area() == null ? area : of.area().zh();
        this.areaEn = of.area() == null ? area : of.area().en();
        this.zh = of.text().zh();
        this.en = of.text().en();
        this.points = of.points();
        this.critical = of.critical();
        this.usualSeverity = of.severity();
        this.usuallyOnSpot = of.onSpot();
        this.clause = of.clause();
    }

    /** An inspector says what they saw. */
    void answer(Answer what, String words, String by, Instant at) {
        answer = what;
        note = words;
        answeredBy = what == null ? null : by;
        answeredAt = what == null ? null : at;
    }

    boolean is(Answer what) {
        return answer == what;
    }

    String item() {
        return item;
    }

    String area() {
        return area;
    }

    Bilingual areaName() {
        return new Bilingual(areaZh, areaEn);
    }

    Bilingual text() {
        return new Bilingual(zh, en);
    }

    BigDecimal points() {
        return points;
    }

    boolean critical() {
        return critical;
    }

    String usualSeverity() {
        return usualSeverity;
    }

    boolean usuallyOnSpot() {
        return usuallyOnSpot;
    }

    String clause() {
        return clause;
    }

    Answer answer() {
        return answer;
    }

    String note() {
        return note;
    }

    String answeredBy() {
        return answeredBy;
    }

    Instant answeredAt() {
        return answeredAt;
    }
}
