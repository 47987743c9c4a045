package io.youzhi.request;

import io.youzhi.limit.Asked;
import jakarta.persistence.Embedded;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a handler asks and a leader decides: a refusal, an extension, a longer wait. Decided once. */
@Entity
@Table(name = "rq_question")
class Question {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "rq_question")
    @TableGenerator(name = "rq_question", table = "wb_sequence", pkColumnValue = "rq_question", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    private long requestId;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private What what;
    @Embedded
    private Asked asked;

    protected Question() {
    }

    Question(long requestId, What what, Asked asked) {
        this.requestId = requestId;
        this.what = what;
        this.asked = asked;
    }

    /** What may be asked. */
    enum What {
        REFUSAL, EXTENSION, WAIT;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    Long id() {
        return id;
    }

    long requestId() {
        return requestId;
    }

    What what() {
        return what;
    }

    /** Who asked why, and what was decided. */
    Asked asked() {
        return asked;
    }
}
