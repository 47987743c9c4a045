package io.youzhi.survey;

import java.time.Instant;

import io.youzhi.shared.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;

/** A link to a survey: a customer's own, which is good for one answer, or the comment card of a clerk, for any number. */
@Entity
@Table(name = "sv_link")
class Link {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "sv_link")
    @TableGenerator(name = "sv_link", table = "wb_sequence", pkColumnValue = "sv_link", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    private Long surveyId;
    private String token;
    private String contact;
    private String unit;
    private String clerk;
    private String customerKind;
    private boolean card;
    private Instant answeredAt;
    private Instant lastUsedAt;

    protected Link() {
    }

    private Link(Long surveyId, String token, String unit) {
        this.surveyId = surveyId;
        this.token = token;
        this.unit = unit;
    }

    /** The link of one customer. */
    static Link of(Long surveyId, String token, String contact, String unit, String customerKind) {
        Link invitation = new Link(surveyId, token, unit);
        invitation.contact = contact;
        invitation.customerKind = customerKind;
        return invitation;
    }

    /** The comment card of a clerk. */
    static Link card(Long surveyId, String token, String unit, String clerk) {
        Link invitation = new Link(surveyId, token, unit);
        invitation.clerk = clerk;
        invitation.card = true;
        return invitation;
    }

    /** It was answered: a customer's link once, a card again and again. */
    void answer(Instant now) {
        if (!card && answeredAt != null) {
            throw Refused.because("survey.answered-already");
        }
        answeredAt = card ? null : now;
        lastUsedAt = now;
    }

    /** The survey is over: nobody needs to be reached any more. */
    void forget() {
        contact = null;
    }

    Long id() {
        return id;
    }

    Long surveyId() {
        return surveyId;
    }

    String token() {
        return token;
    }

    String contact() {
        return contact;
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

    boolean isCard() {
        return card;
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    Instant lastUsedAt() {
        return lastUsedAt;
    }
}
