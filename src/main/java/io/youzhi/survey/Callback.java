package io.youzhi.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Who wants to be called about a bad rating, until the recovery case knows it. */
@Entity
@Table(name = "sv_callback")
class Callback {

    @Id
    private Long replyId;
    private String name;
    private String phone;

    protected Callback() {
    }

    Callback(Long replyId, String name, String phone) {
        this.replyId = replyId;
        this.name = name;
        this.phone = phone;
    }

    String name() {
        return name;
    }

    String phone() {
        return phone;
    }
}
