package io.youzhi.conduct;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.Immutable;

/** One entry in the file of a review: a talk, a training, an exam, a notice. Written once. */
@Entity
@Immutable
@Table(name = "cd_review_entry")
class ReviewEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "cd_review_entry")
    @TableGenerator(name = "cd_review_entry", table = "wb_sequence", pkColumnValue = "cd_review_entry", allocationSize = 50)
    private Long id;

    @Column(name = "review_id")
    private Long review;

    private String kind;

    @Column(name = "happened_on")
    private LocalDate on;

    @Column(name = "until_day")
    private LocalDate until;

    private String detail;

    private Boolean passed;

    @Column(name = "event_id")
    private Long event;

    private String words;

    @Column(name = "filed_by")
    private String filedBy;

    @Column(name = "filed_at")
    private Instant filedAt;

    protected ReviewEntry() {
    }

    private ReviewEntry(Review review, String kind, LocalDate on, LocalDate until, String detail, Boolean passed, Long event,
                        String words, String by, Instant now) {
        this.review = review.id();
        this.kind = kind;
        this.on = on;
        this.until = until;
        this.detail = detail;
        this.passed = passed;
        this.event = event;
        this.words = words;
        this.filedBy = by;
        this.filedAt = now;
    }

    /** Something that was done or handed over on a day. */
    static ReviewEntry of(Review review, String kind, LocalDate on, String words, String by, Instant now) {
        return new ReviewEntry(review, kind, on, null, null, null, null, words, by, now);
    }

    /** Something that lasts from a day until another, both included; {@code detail} is its form, or who looks on. */
    static ReviewEntry lasting(Review review, String kind, LocalDate from, LocalDate until, String detail, String words,
                               String by, Instant now) {
        return new ReviewEntry(review, kind, from, until, detail, null, null, words, by, now);
    }

    /** An exam, by the conduct event that says how it went. */
    static ReviewEntry exam(Review review, LocalDate on, boolean passed, Long event, String words, String by, Instant now) {
        return new ReviewEntry(review, ReviewFile.EXAM, on, null, null, passed, event, words, by, now);
    }

    boolean isOf(Review one) {
        return review.equals(one.id());
    }

    String kind() {
        return kind;
    }

    Long event() {
        return event;
    }

    boolean isFailed() {
        return Boolean.FALSE.equals(passed);
    }

    ReviewEntryView view() {
        return new ReviewEntryView(kind, on, until, detail, passed, event, words, filedBy, filedAt);
    }
}
