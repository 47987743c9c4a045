package io.youzhi.survey;

import java.math.BigDecimal;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.Immutable;

/** The answer to one question. */
@Entity
@Immutable
@Table(name = "sv_reply_line")
class ReplyLine {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "sv_reply_line")
    @TableGenerator(name = "sv_reply_line", table = "wb_sequence", pkColumnValue = "sv_reply_line", allocationSize = 50)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "reply_id")
    private Reply reply;
    private String question;
    private String choice;
    private BigDecimal score;
    private String words;

    protected ReplyLine() {
    }

    ReplyLine(Reply reply, String question, String choice, BigDecimal score, String words) {
        this.reply = reply;
        this.question = question;
        this.choice = choice;
        this.score = score;
        this.words = words;
    }

    String question() {
        return question;
    }

    String words() {
        return words;
    }
}
