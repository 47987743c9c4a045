package io.youzhi.notification;

import java.time.Instant;
import java.util.Map;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;

/** One thing that one person was told. */
@Entity
@Table(name = "nt_notice")
class Notice {

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "nt_notice")
    @TableGenerator(name = "nt_notice", table = "wb_sequence", pkColumnValue = "nt_notice", allocationSize = 50)
    private Long id;
    private String person;
    private String subject;
    private String code;
    @Convert(converter = ArgumentsAsText.class)
    private Map<String, String> arguments;
    private String about;
    private Instant toldAt;
    private Instant readAt;

    /** For JPA. */
    protected Notice() {
    }

    Notice(String person, String subject, String code, Map<String, String> arguments, String about, Instant at) {
        this.person = person;
        this.subject = subject;
        this.code = code;
        this.arguments = Map.copyOf(arguments);
        this.about = about;
        this.toldAt = at;
    }

    /** The person has read it; the first time counts. */
    void read(Instant moment) {
        if (readAt == null) {
            readAt = moment;
        }
    }

    Told told() {
        return new Told(id, person, subject, code, arguments, toldAt);
    }

    Long id() {
        return id;
    }

    String subject() {
        return subject;
    }

    String code() {
        return code;
    }

    Map<String, String> arguments() {
        return arguments;
    }

    Instant toldAt() {
        return toldAt;
    }

    Instant readAt() {
        return readAt;
    }
}
