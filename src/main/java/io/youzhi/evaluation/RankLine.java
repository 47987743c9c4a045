package io.youzhi.evaluation;

import java.math.BigDecimal;

import io.youzhi.conduct.PeriodCloses.RatedView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.Immutable;

/** Somebody's rank in a rating as it was frozen. */
@Entity
@Immutable
@Table(name = "ev_rank")
class RankLine {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "ev_rank")
    @TableGenerator(name = "ev_rank", table = "wb_sequence", pkColumnValue = "ev_rank", allocationSize = 50)
    private Long id;

    @Column(name = "evaluation_id")
    private Long evaluation;

    private String rating;

    private String employee;

    private BigDecimal score;

    @Column(name = "rank_no")
    private Integer rank;

    @Column(name = "rank_of")
    private Integer of;

    private Integer place;

    private int cases;

    private String grade;

    private Integer stars;

    protected RankLine() {
    }

    RankLine(Long evaluation, RatedView rated) {
        this.evaluation = evaluation;
        this.rating = rated.rating();
        this.employee = rated.employee();
        this.score = rated.score();
        this.rank = rated.rank();
        this.of = rated.of();
        this.place = rated.place();
        this.cases = rated.months();
        this.grade = rated.grade();
        this.stars = rated.stars();
    }

    String rating() {
        return rating;
    }

    String employee() {
        return employee;
    }

    String grade() {
        return grade;
    }

    RatedView rated() {
        return new RatedView(rating, employee, score, rank, of, place, cases, grade, stars);
    }
}
