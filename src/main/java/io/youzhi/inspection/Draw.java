package io.youzhi.inspection;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.Immutable;

/** A draw on record. Written once. */
@Entity
@Immutable
@Table(name = "in_draw")
class Draw {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "in_draw")
    @TableGenerator(name = "in_draw", table = "wb_sequence", pkColumnValue = "in_draw", allocationSize = 50)
    private Long id;
    private long planId;
    private String occasion;
    private String commitment;
    private String seed;
    private String word;
    @Convert(converter = Listed.class)
    private List<String> candidates;
    @Convert(converter = Listed.class)
    private List<String> chosen;
    @Convert(converter = Listed.class)
    private List<String> already;
    private int many;
    private Instant drawnAt;
    private String drawnBy;

    protected Draw() {
    }

    Draw(long planId, String commitment, Lot lot, Instant at, String by) {
        this.planId = planId;
        this.occasion = lot.occasion();
        this.commitment = commitment;
        this.seed = lot.seed();
        this.word = lot.word();
        this.candidates = lot.candidates();
        this.chosen = lot.chosen();
        this.already = lot.already();
        this.many = lot.many();
        this.drawnAt = at;
        this.drawnBy = by;
    }

    /** Draws again from what is on record. */
    Lot lot() {
        return new Lot(seed, word, occasion, candidates, many, already);
    }

    /** Whether the seed is the one that was promised, and the draw comes out as it did. */
    boolean isProven() {
        return Lot.commitment(seed).equals(commitment) && lot().chosen().equals(chosen);
    }

    String occasion() {
        return occasion;
    }

    String commitment() {
        return commitment;
    }

    List<String> chosen() {
        return chosen;
    }

    Instant drawnAt() {
        return drawnAt;
    }

    String drawnBy() {
        return drawnBy;
    }
}
