package io.youzhi.request;

import java.time.Instant;

import io.youzhi.shared.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Who brought a request, and their words: all personal data of customers, in one place, to be blanked on demand. */
@Entity
@Table(name = "rq_customer")
class Customer {

    @Id
    private Long requestId;
    @Version
    private Long version;
    private boolean anonymous;
    private String name;
    private String phone;
    private String address;
    private String place;
    private String words;
    private String login;
    private String account;
    private Instant blankedAt;
    private String blankedBy;

    protected Customer() {
    }

    Customer(long requestId, NewRequest what, String login) {
        this.requestId = requestId;
        this.anonymous = what.anonymous();
        this.name = what.name();
        this.phone = what.phone();
        this.address = what.address();
        this.place = what.place();
        this.words = what.what();
        this.login = login;
        this.account = what.account();
    }

    /** Takes the personal data away; the case keeps its numbers. */
    void blank(String by, Instant now) {
        if (blankedAt != null) {
            throw Refused.because("request.blanked-already", blankedAt);
        }
        name = null;
        phone = null;
        address = null;
        place = null;
        words = null;
        login = null;
        account = null;
        blankedAt = now;
        blankedBy = by;
    }

    /** Whether there is somebody to call. */
    boolean canBeCalled() {
        return !anonymous && phone != null && !phone.isBlank();
    }

    boolean isAnonymous() {
        return anonymous;
    }

    String name() {
        return name;
    }

    String phone() {
        return phone;
    }

    String address() {
        return address;
    }

    String place() {
        return place;
    }

    String words() {
        return words;
    }

    String account() {
        return account;
    }

    String login() {
        return login;
    }

    Instant blankedAt() {
        return blankedAt;
    }
}
