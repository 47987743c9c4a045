package io.youzhi.survey;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.youzhi.rules.survey.Questionnaires.Score;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PreRemove;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What somebody answered, with what the rules make of it. Written once; only the number of its recovery case comes later. */
@Entity
@Table(name = "sv_reply")
class Reply {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "sv_reply")
    @TableGenerator(name = "sv_reply", table = "wb_sequence", pkColumnValue = "sv_reply", allocationSize = 50)
    private Long id;
    @Column(updatable = false)
    private Long surveyId;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private Source source;
    @Column(updatable = false)
    private Long link;
    @Column(updatable = false)
    private String externalId;
    @Column(updatable = false)
    private String unit;
    @Column(updatable = false)
    private String clerk;
    @Column(updatable = false)
    private String customerKind;
    @Column(updatable = false)
    private Instant answeredAt;
    @Column(updatable = false)
    private Instant recordedAt;
    @Column(updatable = false)
    private String recordedBy;
    @Column(updatable = false)
    private BigDecimal score;
    @Column(updatable = false)
    private String band;
    @Column(updatable = false)
    private Boolean reaches;
    @Column(updatable = false)
    private boolean recovers;
    private String recovery;
    @Column(name = "rule_names", updatable = false)
    private String rules;
    @OneToMany(mappedBy = "reply", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ReplyLine> lines = new ArrayList<>();

    protected Reply() {
    }

    /** An answer that came in one of the ways; {@code said} has been checked. */
    Reply(Survey survey, Source source, NewReply said, String by, Instant now) {
        this.surveyId = survey.id();
        this.source = source;
        this.unit = said.unit() == null ? survey.unit() : said.unit();
        this.clerk = said.clerk();
        this.customerKind = said.customerKind();
        this.answeredAt = said.answeredAt() == null ? now : said.answeredAt();
        this.recordedAt = now;
        this.recordedBy = by;
        this.rules = "";
    }

    /** It came by a customer's own link; of two answers to it one is the first. */
    Reply byLink(Long customers) {
        link = customers;
        return this;
    }

    /** The outside body's own number of it. */
    Reply known(String external) {
        externalId = external;
        return this;
    }

    /** What the rules make of it. */
    Reply rated(Score rating, boolean recovering, String inShort) {
        score = rating.score();
        band = rating.band();
        reaches = rating.reaches();
        recovers = recovering;
        rules = inShort;
        return this;
    }

    /** One answered question. */
    void line(String question, String choice, BigDecimal points, String words) {
        lines.add(new ReplyLine(this, question, choice, points, words));
    }

    /** Its recovery case is open. */
    void recoveredBy(String request) {
        if (!recovers || recovery != null) {
            throw new IllegalStateException("reply " + id + " has no recovery case to come");
        }
        recovery = request;
    }

    @PreRemove
    void neverRemoved() {
        throw new IllegalStateException("reply " + id + " cannot be removed");
    }

    Long id() {
        return id;
    }

    Long surveyId() {
        return surveyId;
    }

    Source source() {
        return source;
    }

    String unit() {
        return unit;
    }

    String clerk() {
        return clerk;
    }

    String customerKind() {
        return customerKind;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    BigDecimal score() {
        return score;
    }

    String band() {
        return band;
    }

    boolean recovers() {
        return recovers;
    }

    String recovery() {
        return recovery;
    }

    String rules() {
        return rules;
    }

    List<ReplyLine> lines() {
        return List.copyOf(lines);
    }
}
